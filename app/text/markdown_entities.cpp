#include "app/text/markdown_entities.h"

#include <QHash>

namespace switchyard::markdown {

namespace {

const QHash<QStringView, char32_t> &names()
{
    static const QHash<QStringView, char32_t> table{
        {u"amp", '&'},      {u"lt", '<'},        {u"gt", '>'},       {u"quot", '"'},      {u"apos", '\''},
        {u"nbsp", 0xa0},    {u"iexcl", 0xa1},    {u"cent", 0xa2},    {u"pound", 0xa3},    {u"yen", 0xa5},
        {u"sect", 0xa7},    {u"copy", 0xa9},     {u"laquo", 0xab},   {u"shy", 0xad},      {u"reg", 0xae},
        {u"deg", 0xb0},     {u"plusmn", 0xb1},   {u"sup2", 0xb2},    {u"sup3", 0xb3},     {u"micro", 0xb5},
        {u"para", 0xb6},    {u"middot", 0xb7},   {u"raquo", 0xbb},   {u"frac14", 0xbc},   {u"frac12", 0xbd},
        {u"frac34", 0xbe},  {u"iquest", 0xbf},   {u"auml", 0xe4},    {u"ouml", 0xf6},     {u"uuml", 0xfc},
        {u"Auml", 0xc4},    {u"Ouml", 0xd6},     {u"Uuml", 0xdc},    {u"szlig", 0xdf},    {u"agrave", 0xe0},
        {u"aacute", 0xe1},  {u"ccedil", 0xe7},   {u"egrave", 0xe8},  {u"eacute", 0xe9},   {u"ntilde", 0xf1},
        {u"times", 0xd7},   {u"divide", 0xf7},   {u"alpha", 0x3b1},  {u"beta", 0x3b2},    {u"gamma", 0x3b3},
        {u"delta", 0x3b4},  {u"lambda", 0x3bb},  {u"mu", 0x3bc},     {u"pi", 0x3c0},      {u"sigma", 0x3c3},
        {u"omega", 0x3c9},  {u"Delta", 0x394},   {u"Sigma", 0x3a3},  {u"Omega", 0x3a9},   {u"ensp", 0x2002},
        {u"emsp", 0x2003},  {u"thinsp", 0x2009}, {u"zwnj", 0x200c},  {u"zwj", 0x200d},    {u"ndash", 0x2013},
        {u"mdash", 0x2014}, {u"lsquo", 0x2018},  {u"rsquo", 0x2019}, {u"sbquo", 0x201a},  {u"ldquo", 0x201c},
        {u"rdquo", 0x201d}, {u"bdquo", 0x201e},  {u"bull", 0x2022},  {u"hellip", 0x2026}, {u"prime", 0x2032},
        {u"euro", 0x20ac},  {u"trade", 0x2122},  {u"larr", 0x2190},  {u"uarr", 0x2191},   {u"rarr", 0x2192},
        {u"darr", 0x2193},  {u"harr", 0x2194},   {u"rArr", 0x21d2},  {u"hArr", 0x21d4},   {u"minus", 0x2212},
        {u"radic", 0x221a}, {u"infin", 0x221e},  {u"asymp", 0x2248}, {u"ne", 0x2260},     {u"le", 0x2264},
        {u"ge", 0x2265},    {u"check", 0x2713},  {u"NewLine", 0x0a}, {u"Tab", 0x09},      {u"colon", ':'},
        {u"lbrack", '['},   {u"rbrack", ']'},    {u"ast", '*'},      {u"lowbar", '_'},    {u"grave", '`'},
        {u"vert", '|'},     {u"verbar", '|'},    {u"bsol", '\\'},    {u"dollar", '$'},    {u"lbrace", '{'},
        {u"rbrace", '}'},   {u"num", '#'}};
    return table;
}

char32_t numbered(QStringView digits)
{
    const bool hex = digits.startsWith(u'x') || digits.startsWith(u'X');
    bool ok = false;
    const uint code = hex ? digits.mid(1).toUInt(&ok, 16) : digits.toUInt(&ok, 10);
    const bool valid = ok && code > 0 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
    return valid ? char32_t(code) : char32_t(QChar::ReplacementCharacter);
}

} // namespace

QString entityText(QStringView entity)
{
    const QStringView name = entity.mid(1, entity.size() - 2);
    const char32_t code = name.startsWith(u'#') ? numbered(name.mid(1)) : names().value(name, 0);
    return code == 0 ? entity.toString() : QString::fromUcs4(&code, 1);
}

} // namespace switchyard::markdown

#include "app/highlight/languages.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace switchyard {

namespace {

struct Language {
    QLatin1StringView definition;
    QLatin1StringView display;
    QLatin1StringView names; // what replies write, besides the definition's own name
};

constexpr Language Languages[] = {
    // Definitions of our own.
    {"bash"_L1, "Bash"_L1, "sh shell shellscript ksh dash"_L1},
    {"c"_L1, "C"_L1, "h"_L1},
    {"clojure"_L1, "Clojure"_L1, "clj cljs edn"_L1},
    {"cmake"_L1, "CMake"_L1, "cmakelists cmakelists.txt"_L1},
    {"console"_L1, "Console"_L1, "shell-session shellsession sh-session bash-session terminal"_L1},
    {"cpp"_L1, "C++"_L1, "c++ cc cxx hpp hh hxx h++ arduino ino cuda cu"_L1},
    {"csharp"_L1, "C#"_L1, "c# cs dotnet"_L1},
    {"css"_L1, "CSS"_L1, ""_L1},
    {"dart"_L1, "Dart"_L1, "flutter"_L1},
    {"diff"_L1, "Diff"_L1, "patch udiff"_L1},
    {"dockerfile"_L1, "Dockerfile"_L1, "docker containerfile"_L1},
    {"dotenv"_L1, ".env"_L1, "env .env"_L1},
    {"elixir"_L1, "Elixir"_L1, "ex exs"_L1},
    {"fsharp"_L1, "F#"_L1, "f# fs fsx"_L1},
    {"go"_L1, "Go"_L1, "golang"_L1},
    {"graphql"_L1, "GraphQL"_L1, "gql"_L1},
    {"haskell"_L1, "Haskell"_L1, "hs"_L1},
    {"hcl"_L1, "HCL"_L1, ""_L1},
    {"html"_L1, "HTML"_L1, "htm xhtml html5 jinja jinja2 django handlebars hbs ejs erb"_L1},
    {"http"_L1, "HTTP"_L1, "https"_L1},
    {"ini"_L1, "INI"_L1, "cfg conf config properties editorconfig gitconfig systemd service desktop"_L1},
    {"java"_L1, "Java"_L1, ""_L1},
    {"javascript"_L1, "JavaScript"_L1, "js node nodejs mjs cjs es6 ecmascript"_L1},
    {"json"_L1, "JSON"_L1, "geojson jsonl ndjson webmanifest"_L1},
    {"julia"_L1, "Julia"_L1, "jl"_L1},
    {"kotlin"_L1, "Kotlin"_L1, "kt kts"_L1},
    {"lua"_L1, "Lua"_L1, "luau"_L1},
    {"makefile"_L1, "Makefile"_L1, "make mk gnumake"_L1},
    {"markdown"_L1, "Markdown"_L1, "md mdown mkd mdx"_L1},
    {"matlab"_L1, "MATLAB"_L1, "octave"_L1},
    {"nginx"_L1, "nginx"_L1, "nginxconf"_L1},
    {"nix"_L1, "Nix"_L1, ""_L1},
    {"objectivec"_L1, "Objective-C"_L1, "objective-c objc obj-c m mm objective-c++ objectivecpp"_L1},
    {"perl"_L1, "Perl"_L1, "pl pm"_L1},
    {"php"_L1, "PHP"_L1, "php7 php8"_L1},
    {"powershell"_L1, "PowerShell"_L1, "ps1 pwsh ps psm1 psd1 posh"_L1},
    {"proto"_L1, "Protocol Buffers"_L1, "protobuf proto3 proto2"_L1},
    {"python"_L1, "Python"_L1, "py python3 py3 python2 pyi ipython sage gyp starlark bazel"_L1},
    {"r"_L1, "R"_L1, "rlang rscript"_L1},
    {"ruby"_L1, "Ruby"_L1, "rb gemfile rakefile podfile"_L1},
    {"rust"_L1, "Rust"_L1, "rs"_L1},
    {"scala"_L1, "Scala"_L1, "sc sbt"_L1},
    {"scss"_L1, "SCSS"_L1, "sass less stylus"_L1},
    {"solidity"_L1, "Solidity"_L1, "sol"_L1},
    {"sql"_L1, "SQL"_L1, "mysql postgresql postgres psql pgsql plpgsql sqlite sqlite3 tsql plsql mariadb"_L1},
    {"swift"_L1, "Swift"_L1, ""_L1},
    {"toml"_L1, "TOML"_L1, ""_L1},
    {"typescript"_L1, "TypeScript"_L1, "ts mts cts deno"_L1},
    {"xml"_L1, "XML"_L1, "svg xsd xsl xslt rss atom plist xaml pom wsdl qrc ui"_L1},
    {"yaml"_L1, "YAML"_L1, "yml docker-compose compose kubernetes k8s ansible openapi"_L1},
    {"zig"_L1, "Zig"_L1, ""_L1},
    // The same definitions under another label.
    {"bash"_L1, "Zsh"_L1, "zsh fish"_L1},
    {"csharp"_L1, "Vala"_L1, "vala"_L1},
    {"hcl"_L1, "Terraform"_L1, "terraform tf tfvars opentofu"_L1},
    {"html"_L1, "Vue"_L1, "vue"_L1},
    {"html"_L1, "Svelte"_L1, "svelte astro"_L1},
    {"javascript"_L1, "JSX"_L1, "jsx react"_L1},
    {"json"_L1, "JSON with comments"_L1, "jsonc"_L1},
    {"json"_L1, "JSON5"_L1, "json5"_L1},
    {"typescript"_L1, "TSX"_L1, "tsx"_L1},
    // Definitions that come with the library.
    {"ada"_L1, "Ada"_L1, "adb ads"_L1},
    {"applescript"_L1, "AppleScript"_L1, "osascript"_L1},
    {"asm"_L1, "Assembly"_L1, "assembly nasm s x86asm"_L1},
    {"awk"_L1, "AWK"_L1, "gawk"_L1},
    {"bat"_L1, "Batch"_L1, "batch cmd dos"_L1},
    {"bib"_L1, "BibTeX"_L1, "bibtex"_L1},
    {"caml"_L1, "OCaml"_L1, "ocaml ml reasonml"_L1},
    {"cobol"_L1, "COBOL"_L1, "cbl cob"_L1},
    {"caml"_L1, "Standard ML"_L1, "sml standardml"_L1},
    {"coffeescript"_L1, "CoffeeScript"_L1, "coffee"_L1},
    {"d"_L1, "D"_L1, "dlang"_L1},
    {"erlang"_L1, "Erlang"_L1, "erl"_L1},
    {"fortran"_L1, "Fortran"_L1, "f90 f95 f77 f03 f08"_L1},
    {"glsl"_L1, "GLSL"_L1, "vert frag hlsl wgsl"_L1},
    {"groovy"_L1, "Groovy"_L1, "gradle jenkinsfile"_L1},
    {"latex"_L1, "LaTeX"_L1, "tex"_L1},
    {"lisp"_L1, "Lisp"_L1, "commonlisp common-lisp elisp emacs-lisp cl el"_L1},
    {"m4"_L1, "M4"_L1, "autoconf"_L1},
    {"pascal"_L1, "Pascal"_L1, "delphi objectpascal pas"_L1},
    {"postscript"_L1, "PostScript"_L1, "eps"_L1},
    {"prolog"_L1, "Prolog"_L1, "swipl"_L1},
    {"scheme"_L1, "Scheme"_L1, "scm racket rkt"_L1},
    {"tcl"_L1, "Tcl"_L1, "tk"_L1},
    {"vbscript"_L1, "VBScript"_L1, "vbs vb vba vbnet visualbasic"_L1},
    {"vim"_L1, "Vim script"_L1, "viml vimscript"_L1},
};

const QHash<QString, const Language *> &byName()
{
    static const auto table = [] {
        QHash<QString, const Language *> names;
        for (const Language &language : Languages) {
            if (const QString own(language.definition); !names.contains(own))
                names.insert(own, &language);
            for (const QString &name : QString(language.names).split(u' ', Qt::SkipEmptyParts))
                names.insert(name, &language);
        }
        return names;
    }();
    return table;
}

const Language *find(const QString &language)
{
    return byName().value(language.trimmed().toLower());
}

} // namespace

bool knows(const QString &language)
{
    return find(language) != nullptr;
}

QString displayName(const QString &language)
{
    const Language *known = find(language);
    return known != nullptr ? QString(known->display) : language;
}

QString definitionOf(const QString &language)
{
    const Language *known = find(language);
    return known != nullptr ? QString(known->definition) : QString();
}

QStringList knownNames()
{
    return byName().keys();
}

} // namespace switchyard

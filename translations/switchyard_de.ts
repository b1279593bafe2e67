<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>Something went wrong inside Switchyard. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check the address and your network, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server took too long to answer. Retry, or pick another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not accept the key. Enter a valid key in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no credit left. Top it up at the provider, or pick another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not have this model (any more). Pick another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider asks for a pause: too many requests. Retry in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reported a fault of its own. Retry, or pick another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat is too long for the model. Pick a model with a larger context window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be read. Check that the address is that of an OpenAI-compatible API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space; what is on the screen is kept until you close the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile folder can&apos;t be written. Chats are not saved until that is mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile was written by a newer version of Switchyard. It is left untouched; please update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system keychain answers, so the key is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connected provider has a model for this. Add one in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RouteTable</name>
    <message>
        <source>A category has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: a category&apos;s name is lower case, without spaces around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a name that Switchyard uses itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The category “%1” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table needs at least one category that the classifier can name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

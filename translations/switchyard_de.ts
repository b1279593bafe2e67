<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Badge</name>
    <message>
        <source>decided by you</source>
        <translation>von Ihnen entschieden</translation>
    </message>
    <message>
        <source>decided by a rule</source>
        <translation>durch eine Regel entschieden</translation>
    </message>
    <message>
        <source>decided on this device</source>
        <translation>auf diesem Gerät entschieden</translation>
    </message>
    <message>
        <source>decided by the LLM router</source>
        <translation>vom LLM-Router entschieden</translation>
    </message>
    <message>
        <source>taken because the router was too slow</source>
        <translation>genommen, weil der Router zu langsam war</translation>
    </message>
    <message>
        <source>taken because the router kept failing</source>
        <translation>genommen, weil der Router immer wieder ausfiel</translation>
    </message>
    <message>
        <source>taken by default</source>
        <translation>als Vorgabe genommen</translation>
    </message>
    <message>
        <source>because you chose it</source>
        <translation>weil Sie es gewählt haben</translation>
    </message>
    <message>
        <source>because %1, %2</source>
        <extracomment>%1 category, %2 &quot;decided by …&quot;</extracomment>
        <translation>wegen %1, %2</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>served %1</source>
        <translation>es antwortete %1</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>routed to %1 %2</source>
        <translation>ging an %1 %2</translation>
    </message>
    <message>
        <source>a fallback, since %1 did not answer</source>
        <translation>als Ersatz, da %1 nicht geantwortet hat</translation>
    </message>
    <message>
        <source>the server says that %1 answered</source>
        <translation>der Server sagt, dass %1 geantwortet hat</translation>
    </message>
    <message>
        <source>%1 to first token</source>
        <translation>%1 bis zum ersten Token</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>simulated reply</source>
        <translation>simulierte Antwort</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Asked first</source>
        <translation>Zuerst gefragt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Served as</source>
        <translation>Geantwortet als</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Whole turn</source>
        <translation>Ganze Runde</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Token hin</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Token her</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>a reply of the built-in demo</source>
        <translation>eine Antwort der eingebauten Demo</translation>
    </message>
</context>
<context>
    <name>CodeLayout</name>
    <message>
        <source>code</source>
        <translation>Programmtext</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Unknown option %1.</source>
        <translation>Unbekannte Option %1.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>--base-url needs an address such as http://127.0.0.1:8080/v1.</source>
        <translation>--base-url braucht eine Adresse wie http://127.0.0.1:8080/v1.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>Unknown command %1.</source>
        <translation>Unbekannter Befehl %1.</translation>
    </message>
    <message>
        <source>ask needs a text, or - to read it from standard input.</source>
        <translation>ask braucht einen Text, oder - für einen von der Standardeingabe.</translation>
    </message>
    <message>
        <source>Usage:
  switchyard [OPTIONS]                  open the window
  switchyard ask [OPTIONS] TEXT|-       ask one question, the reply goes to standard output

Options:
  --profile DIR     keep everything of this instance under DIR
  --base-url URL    use this OpenAI-compatible server alone (key: SWITCHYARD_API_KEY)
  --provider NAME   use this provider alone; &quot;demo&quot; needs no key, its replies are simulated
  --help, --version

Options of ask:
  --model ID        force this model
  --json            one JSON object: the reply and how it was routed

Keys come from the system&apos;s keychain or the environment only. OPENAI_API_KEY goes to
OPENAI_BASE_URL, or to OpenAI, and nowhere else.

Exit codes: 0 answered, 1 the model could not answer, 2 wrong usage.
</source>
        <translation>Aufruf:
  switchyard [OPTIONEN]                 das Fenster öffnen
  switchyard ask [OPTIONEN] TEXT|-      eine Frage stellen, die Antwort geht auf die Standardausgabe

Optionen:
  --profile DIR     alles dieser Instanz unter DIR ablegen
  --base-url URL    nur diesen OpenAI-kompatiblen Server nutzen (Schlüssel: SWITCHYARD_API_KEY)
  --provider NAME   nur diesen Anbieter nutzen; „demo“ braucht keinen Schlüssel und simuliert seine Antworten
  --help, --version

Optionen von ask:
  --model ID        dieses Modell erzwingen
  --json            ein JSON-Objekt: die Antwort und ihr Weg

Schlüssel kommen nur aus dem Schlüsselbund des Systems oder der Umgebung. OPENAI_API_KEY geht an
OPENAI_BASE_URL oder an OpenAI, sonst nirgendwohin.

Rückgabewerte: 0 beantwortet, 1 das Modell konnte nicht antworten, 2 falscher Aufruf.
</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>Der Text ist leer.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Something went wrong inside Switchyard. Please try again.</source>
        <translation>In Switchyard ist etwas schiefgegangen. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check the address and your network, then retry.</source>
        <translation>Der Server ist nicht erreichbar. Bitte Adresse und Netzwerk prüfen und es erneut versuchen.</translation>
    </message>
    <message>
        <source>The server took too long to answer. Retry, or pick another model.</source>
        <translation>Der Server hat zu lange gebraucht. Erneut versuchen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted, so nothing was sent.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The provider did not accept the key. Enter a valid key in the settings.</source>
        <translation>Der Anbieter hat den Schlüssel nicht angenommen. Bitte in den Einstellungen einen gültigen eintragen.</translation>
    </message>
    <message>
        <source>The account has no credit left. Top it up at the provider, or pick another model.</source>
        <translation>Das Guthaben ist aufgebraucht. Beim Anbieter aufladen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The provider does not have this model (any more). Pick another one.</source>
        <translation>Der Anbieter hat dieses Modell nicht (mehr). Bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>The provider asks for a pause: too many requests. Retry in a moment.</source>
        <translation>Der Anbieter bittet um eine Pause: zu viele Anfragen. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The server reported a fault of its own. Retry, or pick another model.</source>
        <translation>Der Server meldet einen eigenen Fehler. Erneut versuchen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>Der Server hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>This chat is too long for the model. Pick a model with a larger context window.</source>
        <translation>Dieser Chat ist zu lang für das Modell. Bitte ein Modell mit größerem Kontextfenster wählen.</translation>
    </message>
    <message>
        <source>The answer could not be read. Check that the address is that of an OpenAI-compatible API.</source>
        <translation>Die Antwort ist nicht lesbar. Bitte prüfen, ob die Adresse zu einer OpenAI-kompatiblen Schnittstelle gehört.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; what is on the screen is kept until you close the window.</source>
        <translation>Der Datenträger ist voll. Bitte Platz schaffen; was zu sehen ist, bleibt, bis das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>The profile folder can&apos;t be written. Chats are not saved until that is mended.</source>
        <translation>In den Profilordner kann nicht geschrieben werden. Chats werden nicht gespeichert, bis das behoben ist.</translation>
    </message>
    <message>
        <source>The profile was written by a newer version of Switchyard. It is left untouched; please update.</source>
        <translation>Das Profil stammt von einer neueren Version von Switchyard. Es bleibt unberührt; bitte aktualisieren.</translation>
    </message>
    <message>
        <source>The profile could not be read or written.</source>
        <translation>Das Profil konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>No system keychain answers, so the key is kept for this session only.</source>
        <translation>Kein Schlüsselbund des Systems antwortet; der Schlüssel gilt daher nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>No connected provider has a model for this. Add one in the settings.</source>
        <translation>Kein verbundener Anbieter hat ein Modell dafür. Bitte in den Einstellungen eines hinzufügen.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place.</source>
        <translation>Die Datei konnte nicht geschrieben werden. Bitte einen anderen Ort wählen.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1k</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Token/s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1M</source>
        <translation>%1 Mio.</translation>
    </message>
</context>
<context>
    <name>HttpStream</name>
    <message>
        <source>The answer is too long.</source>
        <translation>Die Antwort ist zu lang.</translation>
    </message>
    <message>
        <source>No connection within %1 s.</source>
        <translation>Keine Verbindung innerhalb von %1 s.</translation>
    </message>
    <message>
        <source>Nothing arrived for %1 s.</source>
        <translation>Seit %1 s kam nichts an.</translation>
    </message>
    <message>
        <source>%1: certificate issued by &quot;%2&quot;. %3</source>
        <translation>%1: Zertifikat ausgestellt von „%2“. %3</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>The router answered %1, which names no route, so the message went to “%2”.</source>
        <translation>Der Router antwortete %1; so heißt keine Route, daher ging die Nachricht an „%2“.</translation>
    </message>
    <message>
        <source>The message went to “%1”, the default.</source>
        <translation>Die Nachricht ging an „%1“, die Vorgabe.</translation>
    </message>
    <message>
        <source>The classifier on this device decided, %1 sure.</source>
        <translation>Der Klassifizierer auf diesem Gerät hat entschieden, zu %1 sicher.</translation>
    </message>
    <message>
        <source>The classifier on this device decided.</source>
        <translation>Der Klassifizierer auf diesem Gerät hat entschieden.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>of it cached</source>
        <translation>davon aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>of it reasoning</source>
        <translation>davon Überlegungen</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>here, since the server sent no usage</source>
        <translation>hier, da der Server keinen Verbrauch gemeldet hat</translation>
    </message>
    <message>
        <source>Cost of the reply</source>
        <translation>Kosten der Antwort</translation>
    </message>
    <message>
        <source>Cost of routing</source>
        <translation>Kosten der Routenwahl</translation>
    </message>
    <message>
        <source>Routing took</source>
        <translation>Routenwahl dauerte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Went to</source>
        <translation>Ging an</translation>
    </message>
    <message>
        <source>%1: not the model that was asked for</source>
        <translation>%1: nicht das gewünschte Modell</translation>
    </message>
    <message>
        <source>Server says</source>
        <translation>Server sagt</translation>
    </message>
    <message>
        <source>You chose the model for this message, so no router was asked.</source>
        <translation>Sie haben das Modell für diese Nachricht gewählt; der Router wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>A rule decided, before any router was asked.</source>
        <translation>Eine Regel hat entschieden, bevor der Router gefragt wurde.</translation>
    </message>
    <message>
        <source>A rule decided: %1</source>
        <translation>Eine Regel hat entschieden: %1</translation>
    </message>
    <message>
        <source>The router %1 answered %2 in %3.</source>
        <translation>Der Router %1 antwortete %2 in %3.</translation>
    </message>
    <message>
        <source>The router %1 had not answered after %2, so the message went to “%3”.</source>
        <translation>Der Router %1 hatte nach %2 nicht geantwortet; daher ging die Nachricht an „%3“.</translation>
    </message>
    <message>
        <source>The router failed several times in a row and is given a pause, so the message went to “%1” without asking.</source>
        <translation>Der Router ist mehrmals nacheinander ausgefallen und pausiert; daher ging die Nachricht ohne Nachfrage an „%1“.</translation>
    </message>
    <message>
        <source>No model could answer.</source>
        <translation>Kein Modell konnte antworten.</translation>
    </message>
    <message>
        <source>The reply broke off.</source>
        <translation>Die Antwort brach ab.</translation>
    </message>
    <message>
        <source>%1 could not answer; %2 took over.</source>
        <translation>%1 konnte nicht antworten; %2 hat übernommen.</translation>
    </message>
    <message>
        <source>You stopped the reply.</source>
        <translation>Sie haben die Antwort angehalten.</translation>
    </message>
    <message>
        <source>The program ended in the middle of the reply.</source>
        <translation>Das Programm endete mitten in der Antwort.</translation>
    </message>
    <message>
        <source>Router&apos;s answer</source>
        <translation>Antwort des Routers</translation>
    </message>
    <message>
        <source>Your correction</source>
        <translation>Ihre Berichtigung</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Finish reason</source>
        <translation>Grund des Endes</translation>
    </message>
    <message>
        <source>Send to end</source>
        <translation>Vom Senden bis zum Ende</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Beantwortet.</translation>
    </message>
    <message>
        <source>%1. %2, after %3: %4</source>
        <translation>%1. %2, nach %3: %4</translation>
    </message>
    <message>
        <source>router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>gescheitert: %1</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>Überlegen</translation>
    </message>
    <message>
        <source>broke off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>%1: %2, from %3 (%4)</source>
        <translation>%1: %2, ab %3 (%4)</translation>
    </message>
</context>
<context>
    <name>LlmRouter</name>
    <message>
        <source>The route table has one route only.</source>
        <translation>Die Routentabelle hat nur eine Route.</translation>
    </message>
    <message>
        <source>No router model is connected.</source>
        <translation>Kein Router-Modell ist verbunden.</translation>
    </message>
    <message>
        <source>The router failed three times in a row and rests for 30 s.</source>
        <translation>Der Router ist dreimal nacheinander ausgefallen und ruht 30 s.</translation>
    </message>
    <message>
        <source>The router did not answer in time.</source>
        <translation>Der Router hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The router failed: %1</source>
        <translation>Der Router ist ausgefallen: %1</translation>
    </message>
    <message>
        <source>The router&apos;s answer names no category.</source>
        <translation>Die Antwort des Routers nennt keine Kategorie.</translation>
    </message>
</context>
<context>
    <name>MarkdownExport</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>OpenAiAnswer</name>
    <message>
        <source>No token within %1 s.</source>
        <translation>Kein Token innerhalb von %1 s.</translation>
    </message>
    <message>
        <source>The server redirects to %1.</source>
        <translation>Der Server leitet weiter an %1.</translation>
    </message>
    <message>
        <source>The answer is too long.</source>
        <translation>Die Antwort ist zu lang.</translation>
    </message>
</context>
<context>
    <name>ProviderConfig</name>
    <message>
        <source>Other provider</source>
        <translation>Anderer Anbieter</translation>
    </message>
</context>
<context>
    <name>RouteFit</name>
    <message>
        <source>%1: the smallest chat model</source>
        <translation>%1: das kleinste Chatmodell</translation>
    </message>
    <message>
        <source>%1: the strongest chat model</source>
        <translation>%1: das stärkste Chatmodell</translation>
    </message>
    <message>
        <source>%1: made for reasoning</source>
        <translation>%1: zum Überlegen gemacht</translation>
    </message>
    <message>
        <source>%1: made for code</source>
        <translation>%1: für Programmtext gemacht</translation>
    </message>
    <message>
        <source>%1: can call tools</source>
        <translation>%1: kann Werkzeuge aufrufen</translation>
    </message>
    <message>
        <source>%1: can see images</source>
        <translation>%1: kann Bilder sehen</translation>
    </message>
    <message>
        <source>%1: has room for %2 tokens</source>
        <translation>%1: hat Platz für %2 Token</translation>
    </message>
    <message>
        <source>No connected model is known to see images. Such messages go to the general route.</source>
        <translation>Von keinem verbundenen Modell ist bekannt, dass es Bilder sieht. Solche Nachrichten gehen an die allgemeine Route.</translation>
    </message>
    <message>
        <source>No connected model is known to have room for %1 tokens. Such messages go to the general route.</source>
        <translation>Von keinem verbundenen Modell ist bekannt, dass es Platz für %1 Token hat. Solche Nachrichten gehen an die allgemeine Route.</translation>
    </message>
    <message>
        <source>No connected provider has a chat model.</source>
        <translation>Kein verbundener Anbieter hat ein Chatmodell.</translation>
    </message>
</context>
<context>
    <name>RoutePresets</name>
    <message>
        <source>Five routes</source>
        <translation>Fünf Routen</translation>
    </message>
    <message>
        <source>A model made for each kind of message: simple, general, reasoning, code and agent.</source>
        <translation>Für jede Art von Nachricht ein passendes Modell: einfach, allgemein, Überlegen, Programmtext und Agent.</translation>
    </message>
    <message>
        <source>Two tiers</source>
        <translation>Zwei Stufen</translation>
    </message>
    <message>
        <source>Simple messages go to a small, fast model, all else to a strong one. A good start.</source>
        <translation>Einfache Nachrichten gehen an ein kleines, schnelles Modell, alles andere an ein starkes. Ein guter Anfang.</translation>
    </message>
    <message>
        <source>Customer support</source>
        <translation>Kundendienst</translation>
    </message>
    <message>
        <source>FAQ to a small model, customers&apos; cases to a strong one, technical questions to the coder.</source>
        <translation>Häufige Fragen an ein kleines Modell, Kundenfälle an ein starkes, technische Fragen an das Programmiermodell.</translation>
    </message>
    <message>
        <source>One model</source>
        <translation>Ein Modell</translation>
    </message>
    <message>
        <source>Everything goes to one model. What would have been routed elsewhere is noted, so that you learn what you send.</source>
        <translation>Alles geht an ein Modell. Was woandershin gegangen wäre, wird vermerkt, damit Sie erfahren, was Sie senden.</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Made from the models that your own server has.</source>
        <translation>Aus den Modellen gemacht, die Ihr eigener Server hat.</translation>
    </message>
</context>
<context>
    <name>RouteTable</name>
    <message>
        <source>A category has no name.</source>
        <translation>Eine Kategorie hat keinen Namen.</translation>
    </message>
    <message>
        <source>“%1”: a category&apos;s name is lower case, without spaces around it.</source>
        <translation>„%1“: Der Name einer Kategorie ist kleingeschrieben, ohne Leerzeichen davor und danach.</translation>
    </message>
    <message>
        <source>“%1” is a name that Switchyard uses itself.</source>
        <translation>„%1“ ist ein Name, den Switchyard selbst verwendet.</translation>
    </message>
    <message>
        <source>The category “%1” is there twice.</source>
        <translation>Die Kategorie „%1“ gibt es zweimal.</translation>
    </message>
    <message>
        <source>The table needs at least one category that the classifier can name.</source>
        <translation>Die Tabelle braucht mindestens eine Kategorie, die der Klassifizierer nennen kann.</translation>
    </message>
</context>
<context>
    <name>RowSpeech</name>
    <message>
        <source>You: %1</source>
        <translation>Sie: %1</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Reply of %1</source>
        <translation>Antwort von %1</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The message has a picture.</source>
        <translation>Die Nachricht enthält ein Bild.</translation>
    </message>
    <message>
        <source>About %1 tokens, past the limit of %2.</source>
        <translation>Etwa %1 Token, über der Grenze von %2.</translation>
    </message>
    <message>
        <source>About %1 tokens, past the chosen model&apos;s window of %2.</source>
        <translation>Etwa %1 Token, mehr als das Kontextfenster des gewählten Modells von %2.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>StatsColumn</name>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>The category that the messages were given</source>
        <translation>Die Kategorie, die die Nachrichten bekommen haben</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Finished turns, stopped and failed ones too</source>
        <translation>Beendete Runden, auch angehaltene und gescheiterte</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>Time to the first token, median (p50)</source>
        <translation>Zeit bis zum ersten Token, Median (p50)</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Time to the first token that 95 % of the turns stay within</source>
        <translation>Zeit bis zum ersten Token, die 95 % der Runden einhalten</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>Tok/s</translation>
    </message>
    <message>
        <source>Tokens per second while streaming, median</source>
        <translation>Token je Sekunde während der Antwort, Median</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost of the replies whose price is known</source>
        <translation>Kosten der Antworten, deren Preis bekannt ist</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of all turns</source>
        <translation>Anteil an allen Runden</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Send to the end of the reply, median (p50) of the completed turns</source>
        <translation>Vom Senden bis zum Ende der Antwort, Median (p50) der vollständigen Runden</translation>
    </message>
    <message>
        <source>Total p95</source>
        <translation>Gesamt p95</translation>
    </message>
    <message>
        <source>Send to the end of the reply: 95 % of the completed turns stay within it</source>
        <translation>Vom Senden bis zum Ende der Antwort: 95 % der vollständigen Runden bleiben darunter</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Token hin</translation>
    </message>
    <message>
        <source>Tokens sent to the models</source>
        <translation>An die Modelle gesendete Token</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Token her</translation>
    </message>
    <message>
        <source>Tokens that the models wrote, reasoning included</source>
        <translation>Von den Modellen geschriebene Token, Überlegungen eingeschlossen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Share of turns that no model could answer</source>
        <translation>Anteil der Runden, die kein Modell beantworten konnte</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>Share of turns that another model than the one asked for took over</source>
        <translation>Anteil der Runden, die ein anderes als das gewünschte Modell übernommen hat</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Share of this route&apos;s messages that you sent to a model of your choice. Known only where the classifier&apos;s opinion of them was recorded or you corrected it.</source>
        <translation>Anteil der Nachrichten dieser Route, die Sie an ein selbst gewähltes Modell geschickt haben. Nur bekannt, wo die Meinung des Klassifizierers festgehalten oder von Ihnen berichtigt wurde.</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1k</translation>
    </message>
    <message>
        <source>Turns at an unknown price: %1</source>
        <translation>Runden zu unbekanntem Preis: %1</translation>
    </message>
    <message>
        <source>Failed turns: %1</source>
        <translation>Gescheiterte Runden: %1</translation>
    </message>
    <message>
        <source>Turns that fell back: %1</source>
        <translation>Runden mit Ersatzmodell: %1</translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message>
        <source>It goes on with a reply that broke off.</source>
        <translation>Sie setzt eine abgebrochene Antwort fort.</translation>
    </message>
</context>
<context>
    <name>Wire</name>
    <message>
        <source>The stream ended without any reply.</source>
        <translation>Der Datenstrom endete ohne Antwort.</translation>
    </message>
    <message>
        <source>The stream ended early.</source>
        <translation>Der Datenstrom endete zu früh.</translation>
    </message>
    <message>
        <source>A piece of the stream was malformed: %1</source>
        <translation>Ein Stück des Datenstroms war fehlerhaft: %1</translation>
    </message>
    <message>
        <source>The answer was empty.</source>
        <translation>Die Antwort war leer.</translation>
    </message>
    <message>
        <source>The answer was a web page (HTML).</source>
        <translation>Die Antwort war eine Webseite (HTML).</translation>
    </message>
    <message>
        <source>The answer began with: %1</source>
        <translation>Die Antwort begann mit: %1</translation>
    </message>
</context>
<context>
    <name>switchyard::AppearancePage</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Größe der Schrift</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Code in replies</source>
        <translation>Code in Antworten</translation>
    </message>
</context>
<context>
    <name>switchyard::BarChart</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>switchyard::BlockView</name>
    <message>
        <source>Copy code</source>
        <translation>Programmtext kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>switchyard::ChatHeader</name>
    <message>
        <source>Chat list</source>
        <translation>Chatliste</translation>
    </message>
    <message>
        <source>Settings of this chat</source>
        <translation>Einstellungen dieses Chats</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Side panel (Ctrl+Shift+S)</source>
        <translation>Seitenleiste (Strg+Umschalt+S)</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Save as Markdown …</source>
        <translation>Als Markdown speichern …</translation>
    </message>
    <message>
        <source>Settings of this chat (changed)</source>
        <translation>Einstellungen dieses Chats (geändert)</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
</context>
<context>
    <name>switchyard::ChatSession</name>
    <message>
        <source>The last reply is still being written.</source>
        <translation>Die letzte Antwort wird noch geschrieben.</translation>
    </message>
</context>
<context>
    <name>switchyard::ChatSettings</name>
    <message>
        <source>Model&apos;s default</source>
        <translation>Vorgabe des Modells</translation>
    </message>
    <message>
        <source>Settings of this chat</source>
        <translation>Einstellungen dieses Chats</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemanweisung</translation>
    </message>
    <message>
        <source>Goes to the model before every message of this chat.</source>
        <translation>Geht vor jeder Nachricht dieses Chats an das Modell.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Temperature: the model&apos;s default</source>
        <translation>Temperatur: Vorgabe des Modells</translation>
    </message>
</context>
<context>
    <name>switchyard::Composer</name>
    <message>
        <source>Message …</source>
        <translation>Nachricht …</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Eingabe sendet, Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Model: Auto, routed by what you write</source>
        <translation>Modell: Auto, nach dem Inhalt gewählt</translation>
    </message>
    <message>
        <source>Model: %1, kept for this chat</source>
        <translation>Modell: %1, für diesen Chat beibehalten</translation>
    </message>
    <message>
        <source>Model: %1, for this message</source>
        <translation>Modell: %1, für diese Nachricht</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Stop the reply (Esc)</source>
        <translation>Antwort anhalten (Esc)</translation>
    </message>
    <message>
        <source>Send the message (Enter)</source>
        <translation>Nachricht senden (Eingabe)</translation>
    </message>
</context>
<context>
    <name>switchyard::Connections</name>
    <message>
        <source>Demo (simulated)</source>
        <translation>Demo (simuliert)</translation>
    </message>
    <message>
        <source>There is no provider called %1.</source>
        <translation>Es gibt keinen Anbieter namens %1.</translation>
    </message>
</context>
<context>
    <name>switchyard::ConversationDelegate</name>
    <message>
        <source>Title of the chat</source>
        <translation>Titel des Chats</translation>
    </message>
</context>
<context>
    <name>switchyard::ConversationList</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month and year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Pinned</source>
        <comment>heading of the pinned chats</comment>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>pinned</source>
        <comment>of a chat</comment>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>a reply is being written</source>
        <translation>eine Antwort wird geschrieben</translation>
    </message>
    <message>
        <source>last reply: %1</source>
        <translation>letzte Antwort: %1</translation>
    </message>
</context>
<context>
    <name>switchyard::ErrorCard</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Retry with…</source>
        <translation>Erneut mit …</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
</context>
<context>
    <name>switchyard::FallbackButton</name>
    <message>
        <source>If it fails: %1</source>
        <extracomment>What takes over when a model fails: model names, separated by commas</extracomment>
        <translation>Bei Ausfall: %1</translation>
    </message>
    <message>
        <source>No fallback</source>
        <translation>Kein Ersatz</translation>
    </message>
    <message>
        <source>If it fails: general</source>
        <translation>Bei Ausfall: allgemein</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Only the general model</source>
        <translation>Nur das allgemeine Modell</translation>
    </message>
    <message>
        <source>Add a model …</source>
        <translation>Modell hinzufügen …</translation>
    </message>
</context>
<context>
    <name>switchyard::FindBar</name>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>message %1 of %2</source>
        <translation>Nachricht %1 von %2</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>Nachrichten: %1</translation>
    </message>
</context>
<context>
    <name>switchyard::InlineEditor</name>
    <message>
        <source>Edit message</source>
        <translation>Nachricht bearbeiten</translation>
    </message>
</context>
<context>
    <name>switchyard::InspectorDock</name>
    <message>
        <source>Pick a reply to see why it went where it went, and what that took.</source>
        <translation>Wählen Sie eine Antwort, um zu sehen, warum sie diesen Weg nahm und was er gebraucht hat.</translation>
    </message>
    <message>
        <source>This reply</source>
        <translation>Diese Antwort</translation>
    </message>
    <message>
        <source>Likelihood of each route</source>
        <translation>Wahrscheinlichkeit jeder Route</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>Simulated by the demo: no model was asked.</source>
        <translation>Von der Demo simuliert: Kein Modell wurde gefragt.</translation>
    </message>
</context>
<context>
    <name>switchyard::LiveTurn</name>
    <message>
        <source>Routing…</source>
        <translation>Route wird gewählt …</translation>
    </message>
    <message>
        <source>Waiting for %1…</source>
        <translation>Warten auf %1 …</translation>
    </message>
</context>
<context>
    <name>switchyard::MainWindow</name>
    <message>
        <source>The chat is on the clipboard, as Markdown.</source>
        <translation>Der Chat liegt als Markdown in der Zwischenablage.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Search the chats&apos; titles</source>
        <translation>Titel der Chats durchsuchen</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>Nächster Chat</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>Voriger Chat</translation>
    </message>
    <message>
        <source>Rename the chat</source>
        <translation>Chat umbenennen</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Edit the last message, from an empty composer</source>
        <translation>Letzte Nachricht bearbeiten, bei leerem Eingabefeld</translation>
    </message>
    <message>
        <source>Stop the reply</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <source>Copy the last reply</source>
        <translation>Letzte Antwort kopieren</translation>
    </message>
    <message>
        <source>The last reply is on the clipboard.</source>
        <translation>Die letzte Antwort liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Copy its last code block</source>
        <translation>Ihren letzten Programmtext kopieren</translation>
    </message>
    <message>
        <source>The last code block is on the clipboard.</source>
        <translation>Der letzte Programmtext liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Einblick</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The first to the ninth chat</source>
        <translation>Der erste bis neunte Chat</translation>
    </message>
    <message>
        <source>Save the chat</source>
        <translation>Chat speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>Text in üblicher Größe</translation>
    </message>
</context>
<context>
    <name>switchyard::ModelButton</name>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
</context>
<context>
    <name>switchyard::ModelList</name>
    <message>
        <source>Auto</source>
        <extracomment>The router picks the model</extracomment>
        <translation>Auto</translation>
    </message>
    <message>
        <source>routed by what you write</source>
        <translation>nach dem Inhalt gewählt</translation>
    </message>
</context>
<context>
    <name>switchyard::ModelMenu</name>
    <message>
        <source>No model matches.</source>
        <translation>Kein Modell passt.</translation>
    </message>
    <message>
        <source>Keep for this chat</source>
        <translation>Für diesen Chat beibehalten</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Modell suchen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Use the chosen model for all further messages of this chat</source>
        <translation>Das gewählte Modell für alle weiteren Nachrichten dieses Chats verwenden</translation>
    </message>
</context>
<context>
    <name>switchyard::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>switchyard::ProviderController</name>
    <message>
        <source>No system keychain answers here: the key of %1 is kept for this session only.</source>
        <translation>Hier antwortet kein Schlüsselbund des Systems: Der Schlüssel von %1 gilt nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routenwahl</translation>
    </message>
</context>
<context>
    <name>switchyard::ProviderForm</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Wird getestet …</translation>
    </message>
    <message>
        <source>It works: 1 model.</source>
        <translation>Es geht: 1 Modell.</translation>
    </message>
    <message>
        <source>It works: %1 models.</source>
        <translation>Es geht: %1 Modelle.</translation>
    </message>
</context>
<context>
    <name>switchyard::ProvidersPage</name>
    <message>
        <source>Add a provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>%1, switched on</source>
        <translation>%1, eingeschaltet</translation>
    </message>
    <message>
        <source>%1, switched off</source>
        <translation>%1, ausgeschaltet</translation>
    </message>
    <message>
        <source>New provider</source>
        <translation>Neuer Anbieter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Keys are kept in the system&apos;s keychain, never in a file of Switchyard.</source>
        <translation>Schlüssel liegen im Schlüsselbund des Systems, nie in einer Datei von Switchyard.</translation>
    </message>
    <message>
        <source>No system keychain answers: a key is kept for this session only and has to be entered again after a restart.</source>
        <translation>Kein Schlüsselbund des Systems antwortet: Ein Schlüssel gilt nur für diese Sitzung und muss nach einem Neustart erneut eingegeben werden.</translation>
    </message>
</context>
<context>
    <name>switchyard::ReplyRow</name>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Retry with…</source>
        <translation>Erneut mit …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>switchyard::RouteBook</name>
    <message>
        <source>The provider&apos;s model list could not be read: the usual name is assumed.</source>
        <translation>Die Modellliste des Anbieters war nicht lesbar: Der übliche Name wird angenommen.</translation>
    </message>
</context>
<context>
    <name>switchyard::RouteEditor</name>
    <message>
        <source>Add a category</source>
        <translation>Kategorie hinzufügen</translation>
    </message>
    <message>
        <source>Own table</source>
        <translation>Eigene Tabelle</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>Long context from</source>
        <translation>Langer Kontext ab</translation>
    </message>
    <message>
        <source>Longer prompts take the long context route</source>
        <translation>Längere Eingaben nehmen die Route für langen Kontext</translation>
    </message>
    <message>
        <source>Router model</source>
        <translation>Router-Modell</translation>
    </message>
    <message>
        <source>Edited by you.</source>
        <translation>Von Ihnen bearbeitet.</translation>
    </message>
    <message>
        <source>new category</source>
        <translation>neue kategorie</translation>
    </message>
    <message>
        <source>Category deleted</source>
        <translation>Kategorie gelöscht</translation>
    </message>
</context>
<context>
    <name>switchyard::RouteRow</name>
    <message>
        <source>Name of the category</source>
        <translation>Name der Kategorie</translation>
    </message>
    <message>
        <source>Decided by a rule, before any classifier runs</source>
        <translation>Durch eine Regel entschieden, vor jedem Klassifizierer</translation>
    </message>
    <message>
        <source>What belongs here (the router is told this)</source>
        <translation>Was hierher gehört (das wird dem Router gesagt)</translation>
    </message>
    <message>
        <source>Description of the category</source>
        <translation>Beschreibung der Kategorie</translation>
    </message>
    <message>
        <source>Delete the category %1</source>
        <translation>Kategorie %1 löschen</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <translation>Vorgeschlagen: %1</translation>
    </message>
    <message>
        <source>Unfilled</source>
        <translation>Unbesetzt</translation>
    </message>
    <message>
        <source>Unfilled: %1</source>
        <translation>Unbesetzt: %1</translation>
    </message>
</context>
<context>
    <name>switchyard::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
</context>
<context>
    <name>switchyard::SidePanel</name>
    <message>
        <source>Stats</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Einblick</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>switchyard::Sidebar</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Start a new chat (Ctrl+N)</source>
        <translation>Neuen Chat beginnen (Strg+N)</translation>
    </message>
    <message>
        <source>Search titles</source>
        <translation>Titel durchsuchen</translation>
    </message>
    <message>
        <source>Search the titles of the chats</source>
        <translation>Die Titel der Chats durchsuchen</translation>
    </message>
    <message>
        <source>Show the chats whose title has these words (Ctrl+K)</source>
        <translation>Chats zeigen, deren Titel diese Wörter enthält (Strg+K)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>No title has these words.</source>
        <translation>Kein Titel enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Chat deleted</source>
        <translation>Chat gelöscht</translation>
    </message>
</context>
<context>
    <name>switchyard::StatsDock</name>
    <message>
        <source>No turns in this time yet. After the first reply its route, pace and cost stand here.</source>
        <translation>Noch keine Runden in dieser Zeit. Nach der ersten Antwort stehen hier ihre Route, ihr Tempo und ihre Kosten.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>Dieser Chat</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>Alle Chats</translation>
    </message>
    <message>
        <source>Share of turns</source>
        <translation>Anteil der Runden</translation>
    </message>
    <message>
        <source>median reply · p95 %1</source>
        <translation>mittlere Antwort · p95 %1</translation>
    </message>
    <message>
        <source>turns · %1 with a model you chose</source>
        <translation>Runden · %1 mit selbst gewähltem Modell</translation>
    </message>
    <message>
        <source>every turn priced</source>
        <translation>alle Runden mit Preis</translation>
    </message>
    <message>
        <source>1 turn unpriced</source>
        <translation>1 Runde ohne Preis</translation>
    </message>
    <message>
        <source>%1 turns unpriced</source>
        <translation>%1 Runden ohne Preis</translation>
    </message>
    <message>
        <source>spent · %1</source>
        <translation>ausgegeben · %1</translation>
    </message>
    <message>
        <source>failed · %1 fell back to another model</source>
        <translation>gescheitert · %1 mit Ersatzmodell</translation>
    </message>
    <message>
        <source>Routing: %1 a message on average, %2 in all</source>
        <translation>Routenwahl: %1 je Nachricht im Mittel, %2 insgesamt</translation>
    </message>
    <message>
        <source>Simulated by the demo: %1 of %2 turns</source>
        <translation>Von der Demo simuliert: %1 von %2 Runden</translation>
    </message>
    <message>
        <source>nothing spent yet</source>
        <translation>noch nichts ausgegeben</translation>
    </message>
</context>
<context>
    <name>switchyard::StatsModel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>switchyard::StatsView</name>
    <message>
        <source>Figures of each route</source>
        <translation>Zahlen jeder Route</translation>
    </message>
</context>
<context>
    <name>switchyard::TextSelector</name>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>switchyard::ThoughtBlock</name>
    <message>
        <source>Thoughts</source>
        <translation>Überlegungen</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Überlegt …</translation>
    </message>
    <message>
        <source>Thinking… %1</source>
        <translation>Überlegt … %1</translation>
    </message>
    <message>
        <source>Thought for %1</source>
        <translation>%1 überlegt</translation>
    </message>
</context>
<context>
    <name>switchyard::TimelineView</name>
    <message>
        <source>Jump to the newest message</source>
        <translation>Zur neuesten Nachricht springen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>New lines: %1</source>
        <translation>Neue Zeilen: %1</translation>
    </message>
</context>
<context>
    <name>switchyard::TimeoutsPage</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>until the server takes the call</source>
        <translation>bis der Server annimmt</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>until the answer begins; large local models need longer</source>
        <translation>bis die Antwort beginnt; große lokale Modelle brauchen länger</translation>
    </message>
    <message>
        <source>Stall</source>
        <translation>Stockung</translation>
    </message>
    <message>
        <source>silence in the middle of an answer</source>
        <translation>Stille mitten in einer Antwort</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>until the router has named a category; then general takes it</source>
        <translation>bis der Router eine Kategorie genannt hat; danach übernimmt die allgemeine</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>switchyard::TitleEdit</name>
    <message>
        <source>Title of the chat</source>
        <translation>Titel des Chats</translation>
    </message>
    <message>
        <source>Chat: %1</source>
        <translation>Chat: %1</translation>
    </message>
    <message>
        <source>Enter renames the chat</source>
        <translation>Eingabe benennt den Chat um</translation>
    </message>
    <message>
        <source>Double-click to rename</source>
        <translation>Doppelklick zum Umbenennen</translation>
    </message>
</context>
<context>
    <name>switchyard::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: bring “%1” back</source>
        <translation>Rückgängig: „%1“ zurückholen</translation>
    </message>
</context>
<context>
    <name>switchyard::UserRow</name>
    <message>
        <source>Edit and resend</source>
        <translation>Bearbeiten und neu senden</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Ihre Nachricht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>switchyard::VersionSwitch</name>
    <message>
        <source>Previous version</source>
        <translation>Vorige Fassung</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Fassung</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>Fassung %1 von %2</translation>
    </message>
</context>
<context>
    <name>switchyard::WelcomePage</name>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>From your environment</source>
        <translation>Aus Ihrer Umgebung</translation>
    </message>
    <message>
        <source>Any OpenAI-compatible provider</source>
        <translation>Beliebiger OpenAI-kompatibler Anbieter</translation>
    </message>
    <message>
        <source>Which models shall answer?</source>
        <translation>Welche Modelle sollen antworten?</translation>
    </message>
    <message>
        <source>Switchyard sends each message to the model made for it. Connect one provider to begin; more can follow in the settings.</source>
        <translation>Switchyard schickt jede Nachricht an das passende Modell. Verbinden Sie zum Anfang einen Anbieter; weitere lassen sich in den Einstellungen hinzufügen.</translation>
    </message>
    <message>
        <source>Just looking?</source>
        <translation>Nur mal schauen?</translation>
    </message>
    <message>
        <source>A demo server inside Switchyard plays ten models. Nothing leaves this computer, and nothing it says is a real answer.</source>
        <translation>Ein Demo-Server in Switchyard spielt zehn Modelle. Nichts verlässt diesen Rechner, und nichts davon ist eine echte Antwort.</translation>
    </message>
    <message>
        <source>Try the built-in demo (simulated replies)</source>
        <translation>Eingebaute Demo ausprobieren (simulierte Antworten)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>Looking for Ollama, LM Studio, llama.cpp and vLLM …</source>
        <translation>Suche nach Ollama, LM Studio, llama.cpp und vLLM …</translation>
    </message>
    <message>
        <source>No model server answers. Start Ollama, LM Studio, llama.cpp or vLLM, then look again.</source>
        <translation>Kein Modellserver antwortet. Starten Sie Ollama, LM Studio, llama.cpp oder vLLM und suchen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Key found in %1</source>
        <translation>Schlüssel gefunden in %1</translation>
    </message>
</context>
</TS>

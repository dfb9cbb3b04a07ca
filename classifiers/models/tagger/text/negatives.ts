import { type Genre, lines } from './notation.js';

/** What looks like people, places or what they are, and is nothing of the kind. */
export const negatives: Genre = {
  rules: {
    food: lines(`
(Polish sausage|Danish pastry|French fries|French toast|French press|Italian dressing|Greek salad|Greek yoghurt|Swiss cheese|Swedish meatballs|Turkish delight|Turkish coffee|Irish coffee|Irish stew|English breakfast|English muffins|Spanish omelette|Russian salad|Hungarian goulash|Belgian chocolate|Belgian waffles|Dutch oven|Scotch eggs|Canadian bacon|Mexican food|Thai curry|Indian takeaway|Chinese takeaway|Japanese knotweed|Cuban sandwich|Brazil nuts|Jerusalem artichokes|Brussels sprouts|Caesar salad|Earl Grey|Victoria sponge|Bakewell tart|Waldorf salad|Margherita pizza|Eggs Benedict|Peking duck|Frankfurter|Wiener schnitzel|Bolognese|Hawaiian pizza|Dijon mustard|Worcestershire sauce)
`),
    thing: lines(`
(the Venetian blinds|a Persian rug|the Swiss army knife|a German shepherd|the Great Dane|an Irish setter|a Siamese cat|a Persian cat|Roman numerals|Arabic numerals|the Cyrillic alphabet|the Chinese wall|a Mexican wave|Russian roulette|Indian summer|the Dutch auction|a Chinese burn|the Spanish flu|German measles|the Panama hat|the Bermuda shorts|the Philips screwdriver|an Allen key|a Stanley knife|a Bunsen burner|a Petri dish|the Geiger counter|a Jack Russell|the Monkey wrench|a teddy bear|the Jolly Roger|a Molotov cocktail|the Christmas tree|Black Friday|Cyber Monday|Good Friday|Bank Holiday Monday)
`),
    science: lines(`
(the Pythagorean theorem|Moore's law|Murphy's law|Newton's second law|Ohm's law|Hooke's law|Bayes' theorem|the Turing test|the Gaussian distribution|the Fourier transform|the Laplace operator|a Poisson process|the Nash equilibrium|the Pareto principle|the Doppler effect|Planck's constant|Avogadro's number|the Fibonacci sequence|the Mandelbrot set|Schrödinger's cat|Occam's razor|the Richter scale|degrees Celsius|degrees Fahrenheit|the Beaufort scale|the Student t-test|the Wilcoxon test|a Markov chain|the Monte Carlo method|the Dijkstra algorithm|the Hamming distance|the Levenshtein distance|the Kalman filter|the Bloom filter|Huffman coding|the Boolean operator|the Likert scale|the Glasgow Coma Scale|the Apgar score|the Nobel Prize|the Pulitzer Prize|the Oscars|the Booker Prize|the Fields Medal|the Emmy Awards|the Grammy)
`),
    ui: lines(`
(Settings|Account Settings|File|Edit|View|Home|Help|Sign In|Log Out|Save As|Print Preview|Dark Mode|Privacy Policy|My Account|Shopping Cart|Check Out|Back to Top|Read More|Learn More|Add to Basket|Next Page|Contact Us|About Us|Terms of Use|Cookie Settings|Forgot Password|Recent Documents|Control Panel|Task Manager|Device Manager|User Name|Full Name|First Name|Last Name|Date of Birth|Street Address)
`),
    legal: lines(`
(the Tenant|the Landlord|the Company|the Client|the Employer|the Employee|the Contractor|the Licensor|the Licensee|the Seller|the Buyer|the Lender|the Borrower|the Guarantor|the Insurer|the Insured|the Board|the Court|the Trustee|the Supplier|the Customer|the Agent|the Parties|either Party|the Disclosing Party|the Receiving Party|the Data Controller|the Processor|the Claimant|the Defendant|the Respondent|the Plaintiff|the Authority|the Secretary)
`),
    capital: lines(`
(the Agreement|this Lease|the Premises|the Services|the Effective Date|the Term|the Deposit|the Rent|the Goods|the Purchase Price|the Confidential Information|the Intellectual Property|the Closing Date|Schedule A|Annex II|Section {small}|Clause {small}.{small}|Article {small}|Exhibit B|the Notice Period|the Warranty|the Governing Law|Force Majeure|Applicable Law|the Data|the Policy|the Works|the Property|the Loan|the Security)
`),
    app: lines(`
{product}
{product} {small}
(Jenkins|Jira|Grafana|Kibana|Maven|Gradle|Django|Rails|Laravel|Spring|Hibernate|Jackson|Tomcat|Jetty|Cassandra|Redis|Kafka|Hadoop|Spark|Flink|Airflow|Terraform|Ansible|Puppet|Chef|Vagrant|Docker|Helm|Istio|Envoy|Consul|Vault|Nomad|Bamboo|Travis|Sonar|Nexus|Artifactory|Cypress|Selenium|Jasmine|Karma|Mocha|Jest|Babel|Gulp|Ember|Angular|React|Svelte|Julia|Ruby|Ada|Pascal|Haskell|Scala|Kotlin|Swift|Rust|Perl|Elixir|Crystal|Alexa|Siri|Cortana|Bixby|Claude|Watson|Einstein|Bard|Gemini|Copilot|Cassandra|Athena|Apollo|Hermes|Zeus|Thor|Loki|Jupiter|Mercury|Titan|Phoenix|Falcon|Raven|Eclipse|Brave|Edge|Safari|Opera|Chrome|Firefox|Thunderbird|Outlook|Teams|Zoom|Slack|Notion|Trello|Asana|Miro|Figma|Canva|Stripe|Square|Lambda|Aurora|Lightsail|Glacier|Macie|Ubuntu|Debian|Fedora|Windows|Ventura|Sonoma|Monterey|Sierra|Alexa Fluor|Roomba|Kindle|Galaxy|Pixel|Surface|Latitude|Vostro|ThinkPad|Elite Book|LaserJet|Model S|Golf|Polo|Clio|Megane|Corsa|Astra|Fiesta|Focus|Mondeo|Civic|Accord|Corolla|Camry|Yaris|Prius|Octavia|Fabia|Berlingo|Transit|Sprinter|Vito)
`),
    adjective: lines(`
(a conservative estimate|a liberal amount of butter|liberal arts|green energy|the green button|a green salad|the labour market|labour costs|a republican form of government|the democratic process|a straight line|straight ahead|a gay old time|catholic tastes|an orthodox approach|an unorthodox method|a Spartan flat|the union of both sets|a credit union|the student union|a customs union|the European idea|a union type|a union jack|a reunion|the right wing of the building|left over from lunch|the party starts at eight|a party of six|third party cookies|each party|black coffee|white wine|the black box|a white paper|brown bread|red tape|Asian markets|Black Monday|the White House staff|a Christian name|the Mormon cricket|a Roman villa|Gothic script|Baroque music|the Victorian era|an Edwardian house|Georgian windows)
`),
    tongue: lines(`
(English|French|German|Spanish|Italian|Portuguese|Dutch|Polish|Russian|Turkish|Arabic|Chinese|Mandarin|Japanese|Korean|Hindi|Urdu|Swedish|Danish|Norwegian|Finnish|Greek|Hebrew|Latin|Czech|Hungarian|Romanian|Ukrainian|Vietnamese|Thai|Swahili|Farsi|Cantonese|Tagalog|Welsh|Gaelic)
`),
  },
  sentences: lines(`
We had {food} and {food} for lunch.
(I ordered|They serve|She bought|Add|Try) {food}( {when}|).
(Recipe|Menu|Lunch|Starter|Today's special): {food}
(He fitted|She sold|We bought|I need|They lost|It looks like) {thing}.
(Use|Apply|Recall|See|Compare|By) {science}(.| to check the result.| in the second part.)
(The paper|The lecture|Chapter {small}) (covers|is about|explains) {science} and {science}.
(Click|Tap|Press|Choose|Open|Select|Go to) {ui}(, then {ui}|)( and press Enter| and choose {ui}|).
{ui} > {ui} > {ui}
{ui} | {ui} | {ui} | {ui}
(Subject to|In accordance with|Under|Pursuant to|Notwithstanding) {capital}, {legal} (shall|may|must|will) (pay|deliver|notify|indemnify|keep|return|terminate|assign) (to |){legal}( within {small} days| in writing|).
(If|Where|Unless) {legal} (fails to|does not|is unable to) (perform|pay|comply with {capital}), {legal} may terminate {capital}.
{legal} and {legal} (agree|acknowledge|warrant) as follows.
{legal} (hereby|) (appoints|grants|assigns|releases) {legal} (under|with respect to) {capital}.
(Restart|Install|Update|We use|Migrate from|The licence for|An error in|Remove) {app}( and {app}|)( on the server|).
{app} (crashed|is slow|was updated|cannot connect|does not start|supports {app}|replaced {app})( {when}|).
(The|Our) {app} (build|server|pipeline|plugin|cluster|upgrade|licence) (failed|is down|finished|expired|was renewed).
(We need|It was|This is|That is|He drew|She used) {adjective}.
(She speaks|He reads|I learn|The manual is in|Translated into|Available in|Language:|Languages:|Subtitles:) {tongue}( and {tongue}|, {tongue} and {tongue}|).
(May|Will|Mark|Grant|Rose|Art|Grace|Hope|Faith|Bill|Frank|Drew|Chase|Pat|Rob|Sue|Jack|Nick|Dawn|June|April) (is also|can be|was) (a verb|a word|just a word) here.
(In|Since|Until|By|From|Late|Early|Mid) (April|May|June|August|March)( and (April|May|June|August)|) (we expect rain|sales rose|the office closes|it was cold|rents went up).
(Mark|Bill|Grant|Drew|Rob|Sue|Chase|Pat|Frank) (the|your|all|it|them) (box|items|invoice|access|down|letter).
(Will|May|Can) (you|we|the order|it|they|this) (be|arrive|help|start|fit)( {when}|)?
(You may|It may|She may|He will|They will|We will|It will) (be|arrive|help|start|fit)( in (May|April|June|August)|).
(Rose|Lily|Daisy|Iris|Olive|Jasmine|Ivy|Hazel|Holly|Heather|Violet|Poppy)(s| oil| bush| tea| wood) (need|needs|smells of|with) (water|summer|light|honey).
(Art|Grace|Faith|Hope|Joy|Patience|Prudence|Charity|Mercy) (is|was|takes) (a virtue|long|time|not enough|for everyone|a gift).
(Best|Kind|Warm) (Practices|Regards|Wishes|Available Price|Before Date)
Order {ref}, Item {small}, Colour: (Navy Blue|Forest Green|Burgundy|Charcoal|Rose Gold|Olive|Ruby|Amber)
(Version|Release|Build|Revision|Rev.|Ticket|Batch|Serial|Room|Gate|Line|Platform|Page) {number}(, {date}|)
(Total|Subtotal|Balance|VAT|Net|Gross|Discount|Shipping): {amount}
{hex}
(Key|Token|Hash|Checksum|Commit|ID): {hex}
(Chapter|Part|Lesson|Unit|Module|Step|Phase|Appendix|Table|Figure) {small}: (Getting Started|Advanced Topics|General Overview|Health and Safety|Risk Assessment|Results and Discussion|Next Steps|Executive Summary|Quality Control|Best Practice)
(The|Our|Your) (Annual General Meeting|Quarterly Report|Board of Directors|Executive Committee|Human Resources Department|Customer Service Team|Works Council|Finance Team|Legal Department|Help Desk|Steering Group) (meets|will reply|was informed|has approved it)( {when}|).
(Merry Christmas|Happy Easter|Happy New Year|Happy Hanukkah|Eid Mubarak|Happy Diwali|Season's Greetings)( to all of you|)!
(Dear Sir or Madam|Dear Sirs|Dear Customer|Dear Colleague|Dear Team|Dear All|Dear Neighbours|To whom it may concern|Hello everyone|Hi team|Sehr geehrte Damen und Herren|Madame, Monsieur|Estimados señores|Geachte heer/mevrouw),
(Dear|Hi|Hello) (Hiring Manager|Support Team|Customer Service|Members|Parents|Residents|Guests|Friends|Sir|Madam),
(Best regards|Kind regards|Yours sincerely|Mit freundlichen Grüßen|Cordialement|Saludos|Met vriendelijke groet|Sent from my iPhone|Sent from Outlook|Get Outlook for Android)
(Unit|Pack|Box|Lot|Set) of {small}, (Size|Colour|Weight): (Large|Medium|Small|XL|{small} kg)
(The|This) (house|car|dog|ship|hurricane|storm|project|server|printer|room) (is|was) (called|named|nicknamed) (Titan|Bluebird|Snowball|Zeus|Apollo|Aurora|Kraken).
`),
};

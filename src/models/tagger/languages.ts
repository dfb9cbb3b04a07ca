import { hashWord } from './features.js';

/**
 * Common short words of languages in Latin script, by which running text shows its language. Those that the tagger was
 * trained on come first.
 */
const words = {
  English: 'the and of to in is was for that it with as his her on be at by this had not are but from have they which',
  German:
    'der die und das den von zu ist mit sich des auf für im dem ein nicht eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über',
  French:
    'de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec son elle aux mais ou comme cette nous vous été',
  Spanish:
    'de la que el en los del se las por un para con no una su al lo como más pero sus le ya este sí porque esta entre cuando muy sin sobre también fue había era',
  Portuguese:
    'de que do da em um para com não uma os no se na por mais as dos como mas foi ao ele das tem seu sua ou ser quando muito há nos já está também pelo pela até isso',
  Dutch:
    'de het een van en in is dat op te zijn met voor niet die er aan om ook als dan maar bij uit nog wordt door naar heeft hij ze wij was werd deze dit',
  Swedish:
    'och att det som en på är av för med den till inte om har de ett jag var men sig från vi så kan när år han skulle nu över bara efter där eller också',
  Italian:
    'di che il la per un non in una sono del con della come da si le al più ma nel alla anche gli ha dei questo lo mi ci delle dalla essere stato suo',
  Danish:
    'og at det er en af til på den for ikke der med de som har var jeg et han fra men så hun blev være efter eller også blive skal kan hvor noget mig',
  Norwegian:
    'og at det er en av til på den for ikke som med de har var jeg et han fra men så hun ble være etter eller også blir skal kan hvor noe meg opp ut',
  Icelandic: 'og að er ekki sem við til um þá það hann var með þetta en fyrir því hún þeir frá eru eða ég þú þess',
  Polish:
    'nie na się jest do to że jak za po co tak od ale przez dla już tylko jego przy być był było są oraz czy ich może jej które który która ze pod',
  Czech:
    'se na je že to by jako za ale jsou si jsem po tak od pro byl při nebo ve bylo jeho podle až která který které má být již také jen když by do',
  Slovak:
    'sa na je že to aby ako za ale sú si som po tak od pre bol pri alebo vo bolo jeho podľa až ktorá ktorý ktoré má byť už tiež len keď do čo',
  Slovene:
    'je in na se da za so pa ki bi ne tudi po kot ali pri bil bilo od ni le ko iz do še če smo sem bila njegov lahko kar',
  Croatian:
    'je na se da za su od to ne kao što ili bi će iz ali nije koji koja koje samo bio bilo po do te sam smo ako biti može prema nakon',
  Hungarian:
    'az és hogy nem is egy ez volt meg csak már mint de van el ha még azt vagy ki kell lehet ezt mert majd minden volna nagy után',
  Finnish:
    'ja on ei se että hän oli ole mutta joka kun niin myös ovat tai sen kuin jos hänen vain mukaan olla sitä jo mitä minä nyt siitä ollut voi',
  Estonian:
    'ja on ei see et ta oli mis kui oma aga ka nii või siis nad ole selle kes mitte seda tema juba veel pole kuid välja pärast',
  Latvian:
    'un ir ar no par kas to bet tas uz ka kā pie vai arī nav tika viņš viņa kad lai tiek pēc līdz gan tikai savu gada',
  Lithuanian:
    'ir kad yra tai su iš buvo jo bet kaip jis nuo per apie dar jau kuris arba tik už bei taip po metų savo ar kurie',
  Romanian:
    'de și în la cu este care pe nu din să mai se un pentru au fost sunt ce lui dar sau prin după fi dintre această când fiind al ale cei',
  Turkish:
    'bir ve bu da de için ile çok olarak daha olan gibi ne kadar en sonra var olduğu ise değil ama her o kendi ben mi göre ya diye şey tarafından',
  Albanian:
    'të e në dhe për me që një nga nuk është së si ka do kjo ky janë edhe më ishte kishte pas por tij saj ose deri',
  Indonesian:
    'yang dan di untuk dengan ini dari dalam tidak itu pada akan adalah ke oleh juga karena bisa ada atau saya telah mereka kami sudah lebih tersebut dapat tahun',
  Swahili:
    'ya na wa kwa ni katika la za kuwa hii huo huyo kama cha watu yake wake pia lakini sana hiyo baada kila bila siku wao yao vya',
  Filipino:
    'ang ng sa na mga at ay ni hindi siya ito niya kung para nang kanyang may ako isang lang naman din pa mo ko',
  Vietnamese:
    'và của là có không được một trong các cho người với này đã những để khi đến từ tôi ông về như làm theo năm ra cũng trên việc tại vào',
  Catalan:
    'de la el que els les del en per una amb va al és un no dels més com són aquest aquesta però també seva seu pel ha ser als entre fins quan',
  Afrikaans:
    'die en van in het is nie dat wat met vir op was hy te aan deur sy ook om maar as hulle ek haar kan word daar sal uit sou hom',
  Welsh: 'yn ar ac mae wedi oedd gan ond hefyd cael bod fel dros eu wrth roedd nid hwn gyda sydd fod pan hynny hon ein',
  Basque:
    'eta da ez du bat ere dira izan zen zuen baina dute behar den hau egin beste baino gero arte horrek duen dela zituen',
} as const;

/** How many of the languages, the first ones, the tagger was trained on. */
export const trainedCount = 8;

/** How many languages there are: one bit of 32 each. */
export const languageCount = Object.keys(words).length;

/** In which languages a short word is common, one bit each, by the hash of the word. */
export const languagesOf: ReadonlyMap<number, number> = bitsByWord();

function bitsByWord(): Map<number, number> {
  const bits = new Map<number, number>();
  Object.values(words).forEach((common, language) => {
    for (const word of common.split(' ')) {
      const hash = hashWord(word);
      bits.set(hash, (bits.get(hash) ?? 0) | (1 << language));
    }
  });
  return bits;
}

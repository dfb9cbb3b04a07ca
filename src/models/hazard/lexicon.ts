/**
 * What planted instructions speak of, whatever their words are: somebody tells a reader that is a machine to drop what it
 * was told, to be another, to keep a secret, to hand something on. Words of many languages stand for the same idea, so
 * that what is learnt of one language holds in the others.
 */
export const concepts = [
  'override',
  'order',
  'model',
  'system',
  'role',
  'secrecy',
  'reveal',
  'asset',
  'send',
  'tool',
  'favour',
  'unbound',
  'marker',
  'carrier',
  'disguise',
  'output',
  'link',
  'retrieval',
  'authority',
  'assemble',
  'prior',
  'every',
  'reader',
  'user',
  'now',
  'negation',
  'must',
  'condition',
  'verdict',
  'heed',
  'stage',
  'demand',
] as const;
export type Concept = (typeof concepts)[number];

/** Words and stems (`*`) of each idea; without case and accents. */
export const lexicon: Readonly<Partial<Record<Concept, string>>> = {
  override: `ignor* disregard* forget* forgot* overrid* bypass* discard* neglect* dismiss* overrul* supersed* circumvent* abandon* erase* unlearn* disobey* obey* skip* cancel* attention
    ignorier* ignorieren missacht* vergiss* vergess* vergesst ubergeh* uberschreib* umgeh* verwirf* verwerf* beachte* aufgehoben widerruf* ausser
    ignorez ignore oubli* meprise* outrepass* contourn* neglige* abandonn* annul* remplac* fais_abstraction
    ignora* olvid* omite* anul* descarta* desoye* sobrescrib* salta* prescind* deja
    dimentica* trascura* annulla* scarta* aggira* scordat* tralasci*
    esqueca* esquec* desconsider* despreze* contorne*
    negeer* vergeet* omzeil* overschrijf* sla_over
    zignoruj* ignoruj* pomin* zapomnij* odrzuc* obejdz*
    игнорир* проигнорир* забудь* забыть отбрось* пренебре* отмени* обойди* ігнору* забуд*
    yoksay* yoksay gormezden unut* gecersiz dikkate
    ignorera* bortse* glom* asidosatt* ignorer* glem* se_bort
    无视 忽略 忘记 忘掉 不要理会 不理会 绕过 抛弃 覆盖 無視 忘れ 上書き 忽視 忽略
    무시 잊어 잊으 따르지 تجاهل انس تجاهلوا اغفل अनदेखा भूल नजरअंदाज abaikan lupakan bo_qua quen`,
  order: `instruct* prompt*   guideline* directive*   guardrail*   briefing preprompt  
    anweisung* instruktion* regel regeln vorgabe* richtlinie* befehl* auftrag* vorschrift* beschrankung* einschrankung* aufforderung* anleitung*
    consigne* directive* regle* ordre* commande* contrainte* restriction*
    instruccion* regla* directriz* directrices orden ordenes indicacion* restriccion* mandato*
    istruzion* regol* direttiv* comand* ordin* restrizion* vincol*
    instruco* instruc* regra* diretriz* diretrizes comando* ordem ordens restric*
    instructie* regels richtlijn* opdracht* bevel* aanwijzing*
    instrukcj* polecen* zasad* wytyczn* rozkaz* regul*
    инструкц* указани* правил* команд* приказ* распоряжени* ограничени* вказівк* директив*
    talimat* kural* komut* emir* yonerge* kisitlama*
    instruktion* regler anvisning* riktlinj* instruks* retningslinj*
    指令 指示 规则 規則 提示词 命令 提示 限制 要求 ルール 制約 プロンプト
    지시 명령 규칙 지침 프롬프트 تعليمات اوامر أوامر قواعد توجيهات निर्देश नियम आदेश instruksi aturan perintah huong_dan`,
  model: `ai ais assistant assistants chatbot* bot bots llm llms chatgpt openai anthropic claude copilot* gpt4 summarizer* summariser* aimodel recommender* evilbot agent agents reviewer* retriever* crawler* ki-modell
    ki assistent* sprachmodell* kunstlich* ki-assistent sprachassistent*
    ia assistant* modele modeles
    asistente* modelo*
    assistente* modello
    assistent* taalmodel* asystent* modelem modelu sztuczn*
    ассистент* помощник* модел* нейросет* ии бот боту ботом асистент* ші
    yapay asistan* dilmodeli
    sprakmodell* assistenten
    人工智能 助手 模型 智能 アシスタント モデル 言語 助理 机器人
    인공지능 어시스턴트 모델 챗봇 المساعد مساعد نموذج الذكاء सहायक मॉडल asisten`,
  system: `system developer* admin administrator* sudo jailbr* dan sysadmin creator maintenance
    entwickler* verwalter* wartungsmodus systeemprompt
    systeme developpeur* administrateur*
    sistema desarrollador* administrador* sviluppator* amministrator* desenvolvedor*
    systeem ontwikkelaar* beheerder* systemu deweloper* programist* administrator*
    систем* разработчик* администратор* отладк* sistem gelistirici* yonetici*
    系统 系統 开发者 管理员 開発者 システム 管理者 시스템 개발자 관리자 النظام المطور المسؤول सिस्टम`,
  role: `act pretend* roleplay* persona personas personality imagine impersonat* portray* hypothetical* grandma grandmother simulate roleplaying opposite
    spiel* rolle* verhalt* tue_so stell vorstell* schauspieler* tu_so benimm
    joue* role fais_semblant imagine* comporte* agis incarne* personnage*
    actua* finge* finja* imagina* papel personaje* comporta* juega* interpreta*
    fingi* agisci ruolo comporta* immagina* recita* personaggio*
    finja* aja atue papel imagine* personagem*
    doe_alsof rol gedraag* stel_je udawaj* wciel* zachowuj* rola wyobraz*
    притвор* веди роль играй* представь* действуй* сыграй* уяви* rol davran* gibi canlandir* hayal
    lats* spela rollen oppfor
    扮演 假装 角色 假设 想象 演じ 振る舞 ふり 想像 なりき 模拟
    역할 연기 척 가정 행동 تصرف دور تظاهر تخيل भूमिका नाटक अभिनय berperan pura`,
  secrecy: `secretly silently covert* quietly discreet* conceal* tell mention* inform* notify unnoticed notice invisible
    heimlich* verschweig* erwahn* verrat* still* mitteil* informier* hinweis* verheimlich* sag
    secretement discret* mentionn* cache* previen* informe* dis revel*
    secreto* silencio* mencion* avis* informa* digas ocult* discret*
    segret* silenzio* menziona* nascond* avvis* informa* dire
    segredo* silencios* mencione* avise* esconda* revele*
    geheim* stilletjes vermeld* vertel* verberg* tajn* wspomina* ukryj* informuj* mow
    тайно секретн* незаметно скры* упомина* сообща* говори* рассказ* молча повідомля*
    gizli* soyleme* bahsetme* belirtme* haber
    hemlig* namn* berat* hemmelig*
    秘密 悄悄 不要告诉 告诉 提及 透露 隐藏 通知 知らせ 言わ 隠し 内緒 触れ 暗中
    비밀 몰래 알리지 말하지 언급 숨기 سر سرا تخبر تذكر अनजान गुप्त बताए बताओ rahasia beritahu`,
  output: `output* print* reply respon* say repeat* display* write summar* translat* word phrase verbatim exactly classif* mark end begin include
    antwort* gib ausgabe* ausgeben schreib* wiederhol* sage ubersetz* zusammenfass* wortlich*
    repond* reponse* ecris* affiche* repete* imprim* resum* dis
    respond* respuesta* contest* escrib* imprim* repit* muestr* diga resum*
    rispond* scrivi* stampa* ripet* mostra* dici riassun*
    responda* escreva* imprima* repita* diga mostre* resum*
    antwoord* schrijf* herhaal* zeg toon* odpowied* napisz* wypisz* powtorz* wyswietl*
    ответ* отвеча* напиши* выведи* повтори* скажи* покажи* переведи* напечатай* відпові*
    cevap* yaz yazdir* tekrarla* yanit* soyle
    svar* skriv* upprepa*
    回答 回复 输出 打印 重复 显示 说 写 总结 出力 答え 返答 書い 繰り返 表示 要約
    출력 답변 대답 반복 말해 응답 작성 اكتب اجب رد كرر اطبع قل उत्तर लिखो बोलो दोहरा जवाब jawab balas tulis`,
  reveal: `reveal* leak* expos* disclos* divulg* unveil* exfil* steal harvest* show dump
    verrate* offenleg* preisgeb* enthull* zeig* herausgeb* nenne* sammle* lies
    revele* divulgu* devoil* montre* donne* collect* extrai*
    revela* divulga* filtra* expon* entrega* recopil* extrae* lee
    rivela* divulg* esponi* fornisc* raccogli* estrai*
    revele* divulgue* exponha* forneca* colete* extraia*
    onthul* openbaar* verzamel* ujawni* zdrad* podaj* zbierz* wyciagn*
    раскрой* раскры* выдай* покажи* предоставь* собери* извлеки* розкри*
    acikla* ifsa goster* paylas* topla*
    avsloj* visa samla
    泄露 透露 公开 显示 收集 提取 公開 開示 漏ら 教え 공개 유출 보여 수집 اكشف كشف اجمع खुलासा bocorkan ungkap`,
  asset: `password* credential* keys token tokens apikey* confidential* conversation* chat inbox private secret secrets history summary email e-mail databases customer
    passwort* zugangsdaten schlussel* gesprach* verlauf* vertraulich* daten datei* kontodaten kunden*
    mot passe identifiant* cle cles confidentiel* conversation* donnees fichier* historique*
    contrasena* clave* credencial* confidencial* conversacion* historial* datos archivo* correo*
    chiav* credenzial* riservat* conversazion* cronologia dati
    senha* chave* credencia* confidenc* conversa* historico dados arquivo*
    wachtwoord* sleutel* vertrouwelijk* gesprek* gegevens hasl* klucz* poufn* rozmow* dane danych
    парол* ключ* токен* конфиденциальн* переписк* истори* данн* файл* учетн* дані
    sifre* parola* anahtar* gizli_bilgi konusma* gecmis* veri
    losenord* nyck* konversation*
    密码 密钥 凭证 机密 对话 历史 聊天记录 数据 文件 パスワード 鍵 機密 会話 履歴 データ
    비밀번호 암호 키 대화 기록 데이터 기밀 كلمة المرور مفتاح المحادثة بيانات السرية पासवर्ड गोपनीय डेटा sandi rahasia_data`,
  send: `send* transmit* post forward* upload* exfiltrat* append* attach* transfer* submit* fetch placeholder*
    send* schick* ubermitt* ubertrag* weiterleit* hochlad* anhang* hange fuge
    envoi* transmet* transfer* expedi* ajout* joins televers* insere*
    envia* mand* transmit* reenvi* sube* adjunt* anad* agreg* inserta*
    invia* invio trasmett* inoltra* carica* aggiung* allega* inserisc*
    envie* transmit* encaminh* anexe* adicione* insira*
    stuur* verzend* verstuur* voeg* upload* wyslij* przeslij* przekaz* dolacz* dodaj*
    отправ* перешли* передай* пошли* загрузи* добавь* прикрепи* надішли* вставь*
    gonder* ilet* yukle* ekle*
    skicka* sand* bifoga*
    发送 发到 上传 转发 提交 附加 添加 传送 送信 送って 転送 付け加え アップロード
    보내 전송 업로드 첨부 추가 ارسل أرسل ارفع اضف भेज अपलोड kirim unggah`,
  link: `url urls link links hyperlink* webhook* endpoint* image img pixel markdown query querystring website server site beacon callback parameter* http https domain
    bild adresse verweis lien* image* enlace* imagen* pagina collegament* immagin* afbeelding* obraz* stron*
    ссылк* адрес* сервер* картинк* изображени* baglanti* resim* adres sunucu*
    链接 网址 图片 服务器 リンク 画像 サーバー 링크 이미지 서버 주소 الرابط رابط صورة लिंक tautan gambar`,
  tool: `tool plugin* call execut* run invok* browse curl delet* open click visit buy approve grant disable commit eval invite export book install pipe purchase wire refund
    werkzeug* fuhre* ausfuhr* aufruf* rufe losch* offne* klick* besuch*
    outil* execut* appel* lance* supprim* ouvre* cliqu*
    herramienta* ejecut* llama* borra* abre* elimina* visita*
    strument* esegu* chiama* cancella* apri* elimina*
    ferramenta* execute* chame* apague* abra* exclua*
    voer* roep* verwijder* open* wykonaj* uruchom* usun* wywolaj* otworz*
    выполни* запусти* вызови* удали* открой* инструмент* перейди*
    calistir* cagir* sil ac ziyaret
    kor radera oppna
    执行 运行 调用 删除 打开 工具 函数 实行 実行 呼び出 削除 開い 点击
    실행 호출 삭제 도구 열어 نفذ شغل استدع احذف افتح चलाओ हटाओ jalankan hapus`,
  favour: `recommend* rank prioriti* prefer* cite endors* hire hired hiring score rate best highest strongest positive praise authoritative cheapest award top prioritise relevant rating excellent
    empfehl* bevorzug* bewert* einstell* beste* hochst*
    recommand* prefer* privilegi* embauch* meilleur* note
    recomiend* recomend* prefier* califica* mejor* contrat*
    raccomand* consiglia* preferi* valuta* miglior* assum*
    recomende* prefira* avalie* melhor* contrate*
    beveel* aanbevel* beste polec* najleps* ocen*
    рекоменд* предпоч* оцени* лучш* нанять onceliklendir* oner* tavsiye* en_iyi puan*
    rekommendera* basta
    推荐 优先 最好 评分 录用 推薦 最高 おすすめ 評価 優先 추천 최고 평가 우선 اوص افضل رشح सिफारिश rekomendasi terbaik`,
  retrieval: `document* passage chunk* result* source page text candidate* applicant* resume review* query question* answer competitor* context line essay paper article passages chunks
    dokument* quelle* suchergebnis* bewerber* lebenslauf* artikel* frage*
    candidat* source* recherche* resultat* texte* question*
    documento* candidato* fuente* busqueda* resultado* texto* pregunta*
    ricerca* risultat* testo font* domand*
    pesquisa* pergunta* zoekresulta* vraag kandydat* wynik* zrodl* pytani*
    документ* источник* кандидат* результат* текст* вопрос*
    belge* kaynak* aday* sonuc* soru*
    文档 来源 搜索 候选人 简历 结果 文章 検索 文書 候補者 結果 問い 문서 검색 후보 결과 질문 المستند المرشح المصدر بحث सवाल dokumen kandidat`,
  authority: `important urgent* attention critical* mandatory authoriz* authoris* verified official* approved emergency immediate* priority compliance legitimate warning* update notice permitted privileged privilege* highest_priority
    wichtig* dringend* achtung* autorisiert* sofort* pflicht
    important* urgent* attention autoris* immediat*
    importante* urgente* atencion autorizad* inmediat* obligatori*
    attenzion* autorizzat* subito obbligatori* atencao imediat*
    belangrijk* dringend opgelet gemachtigd* wazne uwaga pilne natychmiast
    важно срочно внимание немедленно уполномоч* терміново увага
    onemli acil dikkat derhal viktigt obs omedelbart
    重要 紧急 注意 立即 授权 必须 緊急 至急 許可 중요 긴급 주의 즉시 هام عاجل تنبيه महत्वपूर्ण penting segera`,
  unbound: `unrestricted uncensored unfiltered liberated unbound amoral unethical limitless ethics refusals refuse censorship disclaimers
    uneingeschrankt* unzensiert* moral* weiger* grenzenlos*
    illimite* censure* refuse* ethique* libre
    restricciones censura* niega* etica libre sin_limites
    senza_limiti censura* rifiut* libero limites livre recuse*
    onbeperkt* ongecensureerd* weiger* nieograniczon* cenzur* odmaw*
    неограниченн* цензур* отказыва* без_ограничений свободн* sansur* sinirsiz reddet*
    obegransad* vagra
    不受限制 没有限制 审查 拒绝 道德 无限制 制限のない 検閲 拒否 倫理 무제한 제한 검열 거부 قيود رقابة ترفض अनुमति tanpa_batas`,
  assemble: `concatenat* combin* assembl* part parts pieces continuation decod* base64 rot13 backward* revers* decrypt* decipher* cipher* step remember
    zusammen verbind* teil teile fortsetz* dekodier* entschlussel* ruckwarts
    assembl* combin* partie* decod* envers combina* une parte partes decodifi* reves
    unisci parte decodific* contrario junte decodifiqu* contrario
    samen deel deel_ ontcijfer* polacz* czesc* odkoduj* odszyfruj*
    соедини* объедини* часть* декодир* расшифр* наоборот birlestir* parca* coz
    合并 拼接 部分 解码 倒序 結合 デコード 逆から 합쳐 부분 디코드 اجمع جزء فك डिकोड gabungkan`,
  prior: `previous* prior above earlier preceding foregoing former past existing original initial old before until far given received beginning start_of
    vorherig* bisherig* vorig* obig* fruher* vorangegangen* ursprunglich* zuvor bisher alte
    precedent* anterieur* ci-dessus dessus prealable* avant initial*
    anterior* previa* previo* arriba dadas antes original*
    precedent* preced* sopra dat* prima anterior* acima dadas
    vorige eerdere bovenstaand* voorgaand* eerder poprzedni* wczesniejsz* powyzsz* dotychczas*
    предыдущ* прежн* прошл* выше ранее первоначальн* попередн*
    onceki yukaridaki daha tidigare foregaende ovan tidligere forrige
    之前 以前 上述 先前 以上 前面 原来 これまで 前の 先の 이전 위의 앞의 기존 السابقة السابق اعلاه पिछल पहले sebelumnya truoc`,
  every: `all every everything any each whole entire total* completely instead
    alle alles samtlich* jede* gesamt* stattdessen
    tout tous toute toutes chaque ensemble plutot
    todo todos toda todas cada cualquier* lugar
    tutt* ogni qualsiasi invece tudo qualquer vez
    al alles elke wszystk* kazd* zamiast
    все всё вся всех любые каждый вместо tum hepsi butun her yerine
    alla allt istallet
    所有 一切 全部 任何 すべて 全て 모든 전부 جميع كل بدلا सभी सब semua tat_ca`,
  reader: `you your yours yourself u thou
    du dir dich dein* sie ihnen ihre* euch
    tu toi ton ta tes vous votre vos
    usted ustedes te tus su eres debes ti
    tuo tua tuoi lei voi sei voce seu sua voces
    jij je jouw uw ty twoj* twoim ci
    ты тебе твой твои тебя вы ваш* вам вас ти твої
    sen senin siz sizin dig din ditt
    你 您 你的 あなた 君 당신 너 너는 انت أنت عليك तुम आप तुम्ह kamu anda ban`,
  user: `user users human humans person reader customer* operator owner people anyone someone nobody
    nutzer* benutzer* anwender* mensch* leser* kunde* niemand*
    utilisateur* humain* lecteur* personne client*
    usuario* human* persona lector* client* nadie
    utent* umano persona nessuno usuari* ninguem gebruiker* uzytkownik*
    пользовател* человек* людям читател* користувач* kullanici* anvandar*
    用户 人类 使用者 ユーザー 人間 사용자 المستخدم उपयोगकर्ता pengguna nguoi_dung`,
  now: `now henceforth onward* onwards next then first immediately today forward following below new
    jetzt nun ab fortan folgend* neue* sofort
    maintenant desormais dorenavant suivant* nouvel* nouveau*
    ahora adelante siguiente* nuev* partir
    adesso ora seguent* nuov* agora novo* nova* partir
    nu voortaan volgend* nieuwe teraz odtad nowe nowy nastepujac*
    теперь сейчас отныне следующ* новые новый нов* simdi artik yeni
    nya foljande
    现在 从现在 新的 接下来 今から 新しい 以下 이제 지금 새로운 الان الآن الجديدة अब नए sekarang baru bay_gio`,
  negation: `not no never don dont don't without neither nor nothing none cannot doesn isn avoid stop
    nicht kein* nie niemals ohne nichts
    ne pas jamais sans aucun* rien
    no nunca sin ningun* nada
    non mai senza nessun* nulla nao sem nenhum*
    niet geen nooit zonder nie nigdy bez zadn*
    не нет никогда без никак* ничего ні
    degil asla hicbir olmadan inte aldrig utan ikke aldri
    不 不要 没有 别 勿 从不 ない せず しない 않 말고 없이 마 لا لن دون بدون नहीं मत बिना jangan tanpa khong`,
  must: `must shall should need needs required have always only please ensure sure strictly
    muss* soll* immer nur bitte unbedingt
    dois devez doit faut toujours seulement uniquement
    debe* tienes siempre solo solamente favor
    devi deve dovete sempre solo soltanto devem sempre apenas
    moet* altijd alleen musi* zawsze tylko nalezy
    должен должн* обязан* всегда только нужно
    gerek* zorunda* her_zaman sadece yalnizca maste alltid endast
    必须 应该 只 总是 请 ください 必ず だけ 常に べき 반드시 항상 만 해야 يجب دائما فقط चाहिए हमेशा केवल harus selalu`,
  condition: `if when whenever once unless upon while
    wenn falls sobald si lorsque quand cuando se quando als wanneer jesli gdy если когда якщо eger om nar
    如果 当 もし 場合 时 만약 경우 때 اذا عندما यदि जब jika ketika neu`,
  verdict: `pwned hacked success compromised granted activated enabled disabled done confirmed complete ok
    gehackt aktiviert pirate active hackeado activad* attivat* ativad* взломан* активирован* hacklendi aktif
    已激活 已入侵 成功 有効 해킹 활성화 مفعل اختراق`,
  stage: `role character mode story scenario game play novel film script theatre simulation fictional personagem rolle spiel jeu juego`,
  demand: `rule rules constraint* restriction* safeguard* programming policies policy command* drop reset exclud* request* limitation* message messages filter constraint`,
  heed: `follow* comply listen process continue accept
    folge befolg* beacht* hore weiter
    suis suivez obei* respect* tiens tenez compte
    sigas sigue obedec* hagas caso segui* obbedi* obedeca siga
    volg* gehoorza* stosuj* sluchaj*
    следуй* выполняй* слушай* подчиня* слід* uy uyma dinle
    遵守 遵循 理会 按照 従わ 従って 따르 따라 تتبع اتبع पालन`,
};

/** Words that betray a text in Caesar's shift by thirteen, or written backwards. */
export const betraying =
  'ignore ignoring previous instructions instruction prompt assistant system disregard forget reveal password secret secretly user output respond reply send conversation instead override developer execute above rules pretend print confidential tell';

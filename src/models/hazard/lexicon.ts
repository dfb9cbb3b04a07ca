/**
 * What planted instructions speak of, whatever their words are: somebody tells a reader that is a machine to drop what it
 * was told, to be another, to keep a secret, to hand something on. Words of many languages stand for the same idea, so
 * that what is learnt of one language holds in the others.
 */
export const concepts = [
  'override',
  'order',
  'model',
  'helper',
  'system',
  'role',
  'secrecy',
  'tell',
  'reveal',
  'asset',
  'send',
  'tool',
  'act',
  'favour',
  'rival',
  'final',
  'unbound',
  'marker',
  'carrier',
  'address',
  'slot',
  'output',
  'link',
  'content',
  'query',
  'authority',
  'assemble',
  'prior',
  'every',
  'always',
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
  'task',
  'reading',
  'instead',
  'machine',
  'calling',
] as const;
export type Concept = (typeof concepts)[number];

/**
 * Words, stems (`*`) and phrases (`_` for a space, a stem only at the end) of each idea; without case and accents. A word
 * that stands under two ideas is of the first.
 */
export const lexicon: Readonly<Partial<Record<Concept, string>>> = {
  override: `ignor* disregard* forget* forgot* overrid* bypass* discard* neglect* dismiss* overrul* supersed* circumvent* abandon* erase* unlearn* disobey* skip* cancel* scrap scrapped void nullif* revoke* revok* suspend* invalidat* outdated obsolete annul* set_aside put_aside pay_no_attention pay_no_heed no_longer_appl* do_not_apply does_not_apply don't_apply no_longer_count* does_not_count no_longer_bound no_longer_valid no_longer_need never_mind nevermind leave_aside throw_away throw_out wipe rescind* supplant* irrespective regardless no_matter_what whatever_the even_if_it let_go_of drop_the drop_your drop_all not_bound switched_off switch_off turned_off turn_off turn_a_blind overwrit* replace_your lift_all lifted contradict* stop_following stop_obeying break_free broken_free
    ignorier* missacht* vergiss* vergess* vergesst ubergeh* uberschreib* umgeh* verwirf* verwerf* aufgehoben widerruf* ausser_kraft ungultig hinfallig lass_alle nicht_mehr gilt_nicht gelten_nicht nicht_langer storniere*
    ignorez ignore oubli* meprise* outrepass* contourn* neglige* abandonn* remplac* fais_abstraction faites_abstraction ne_tiens_pas_compte ne_tenez_pas_compte n'existaient_pas n'existent_plus caduc* ne_sont_plus passe_outre laisse_tomber
    ignora* olvid* omite* descarta* desoye* desobedec* sobrescrib* salta* saltate prescind* haz_caso_omiso haga_caso_omiso caso_omiso pasa_por_alto no_tengas_en_cuenta no_sigas no_hagas_caso
    dimentica* trascura* annulla* scarta* aggira* scordat* tralasci* non_seguire non_tenere_conto non_considerare lascia_perdere
    esqueca* esquec* desconsider* despreze* contorne* ignore_as ignore_os deixe_de_lado nao_siga
    negeer* vergeet* omzeil* overschrijf* sla_over let_niet_op schenk_geen trek_je_niets niet_langer
    zignoruj* ignoruj* pomin* zapomnij* odrzuc* obejdz* nie_stosuj nie_zwazaj nie_przestrzegaj uniewazn*
    игнорир* проигнорир* забудь* забыть отбрось* пренебре* отмени* обойди* не_обращай ігнору* забуд* больше_не недействительн* отмен*
    yoksay* yoksay gormezden unut* gecersiz dikkate_alma goz_ardi gecersizdir
    ignorera* bortse* glom* asidosatt* ignorer* glem* se_bort bry_dig_inte bry_deg_ikke
    无视 忽略 忘记 忘掉 不要理会 不理会 不要遵守 绕过 抛弃 覆盖 作废 無視 忘れ 上書き 忽視 忽略 無効 従わない
    무시 잊어 잊으 잊고 따르지 무효 تجاهل انس تجاهلوا اغفل لا_تتبع अनदेखा भूल नजरअंदाज abaikan lupakan bo_qua quen
    gäller_inte galler_inte tidak_berlaku dibatalkan ملغاة رد_رد रद्द batal vervall* anulowan* отменен* caducan* sin_efecto sans_effet no_more withdraw withdrawn waive* relinquish* suppress* undo lay_aside shelve cast_aside do_away stop_caring out_of_force not_in_force does_not_matter do_not_matter rescinded retire* replaced_by voided lapse* give_up`,
  order: `instruct* prompt*   guideline* directive*   guardrail*   briefing preprompt guidance directions injunction* dictate* preamble
    anweisung* instruktion* vorgabe* befehl* auftrag* vorschrift* aufforderung* anleitung*
    consigne* directive* ordre ordres commande_suivante
    instruccion* directriz* directrices orden ordenes indicacion* mandato*
    istruzion* direttiv* comand* ordini ordine
    instruco* instruc* diretriz* diretrizes comando* ordem ordens
    instructie* opdracht* bevel* aanwijzing*
    instrukcj* polecen* wytyczn* rozkaz*
    инструкц* указани* команд* приказ* распоряжени* вказівк* директив*
    talimat* komut* emir* yonerge*
    instruktion* anvisning* instruks*
    指令 指示 提示词 命令 提示 プロンプト
    지시 명령 지침 프롬프트 تعليمات اوامر أوامر توجيهات निर्देश आदेश instruksi perintah huong_dan
    wishes request_below bidding decree* mandate* marching_orders script_below charter operating_manual setup_text initial_text system_text system_message`,
  model: `ai ais a.i aimodel chatbot* llm llms chatgpt gpt gpt4 openai anthropic claude copilot* gemini evilbot language_model* artificial_intelligence large_language ai-agent* ai_agent* ai_model* ai_assistant* neural_network*
    ki ki-modell* ki-assistent* sprachmodell* sprachassistent* kunstliche_intelligenz kunstlichen_intelligenz
    ia intelligence_artificielle modele_de_langage modele_linguistique inteligencia_artificial modelo_de_lenguaje modelo_de_linguagem intelligenza_artificiale modello_linguistico
    kunstmatige_intelligentie taalmodel* sztuczn* sztuczna_inteligencja model_jezykowy
    нейросет* ии искусственн* языковая_модель ші штучн* yapay_zeka dilmodeli dil_modeli
    sprakmodell* artificiell_intelligens kunstig_intelligens
    人工智能 智能 言語モデル 語言模型 语言模型 人工知能
    인공지능 언어모델 الذكاء_الاصطناعي الذكاء कृत्रिम kecerdasan_buatan
    machine_learning generative mistral llama deepseek perplexity siri alexa cortana bard grok transformer foundation_model chat_model vision_model* chat-gpt gpt-4 a.i. kecerdasan एआई ذكاء`,
  helper: `assistant assistants agent agents bot bots summarizer* summariser* recommender* reviewer* retriever* crawler* evaluator* grader* annotator* screener* scorer* indexer* scraper* autopilot answer_engine* search_engine* answer_generator* screening_tool* classifier classifiers helper
    assistent* kunstlich* modell modelle assistant* modele asistente* modelo* assistente* modello asystent* modelem modelu ассистент* помощник* модел* бот боту ботом асистент* asistan*  assistenten modellen
    助手 模型 アシスタント モデル 言語 助理 机器人 어시스턴트 모델 챗봇 المساعد مساعد نموذج सहायक मॉडल asisten model models
    tutor concierge moderator rater screening transcriber translator_bot voice_assistant digital_assistant virtual_assistant assistente_virtual robot robots robô automaton asistenten asistent`,
  system: `system developer* admin administrator* sudo jailbr* dan sysadmin creator creators makers maintenance operator superuser supervisor headquarters
    entwickler* verwalter* wartungsmodus systeemprompt betreiber
    systeme developpeur* administrateur*
    sistema desarrollador* administrador* sviluppator* amministrator* desenvolvedor*
    systeem ontwikkelaar* beheerder* systemu deweloper* programist*
    систем* разработчик* администратор* отладк* sistem gelistirici* yonetici*
    系统 系統 开发者 管理员 開発者 システム 管理者 시스템 개발자 관리자 النظام المطور المسؤول सिस्टम
    principal higher_authority management boss chief inventor superior* overseer root`,
  role: `act_as act_like acting_as pretend* roleplay* persona personas personality imagine impersonat* portray* hypothetical* grandma grandmother simulate roleplaying opposite_day role-play* you_are_now you're_now take_on_the play_the_part playing_the_part part_of speak_as answer_as respond_as reply_as in_the_voice in_its_voice stay_in_character in_character assume_the suppose_you suppose_that alter_ego twin identity you_go_by reborn you_will_be you_become become_a be_my from_now_on_you_are alterego improv
    spiel_die du_bist_jetzt du_bist_nun rolle* verhalt* tue_so stell_dir_vor vorstell* schauspieler* tu_so benimm gib_dich_als
    joue* fais_semblant fais_comme_si imagine* comporte* agis_comme incarne* personnage* tu_es_maintenant tu_es_desormais
    actua_como actuas_como finge* imagina* personaje* comporta* interpreta* eres_ahora ahora_eres haz_de
    fingi* agisci_come immagina* recita* personaggio* sei_ora ora_sei comportati
    finja* aja_como atue_como personagem* voce_agora voce_e_agora agora_voce
    doe_alsof gedraag* stel_je je_bent_nu udawaj* wciel* zachowuj* wyobraz* jestes_teraz
    притвор* веди_себя роль играй* представь* действуй* сыграй* уяви* ты_теперь теперь_ты gibi_davran davran* canlandir* hayal artik_sen
    lats_som spela_rollen oppfor du_ar_nu
    扮演 假装 角色 假设 想象 演じ 振る舞 ふり 想像 なりき 模拟 你现在是 今から
    연기 척 가정 행동 تصرف تظاهر تخيل भूमिका नाटक अभिनय berperan pura
    in_the_person take_over put_on_the_mask mask method_acting disguise alias character_called called_by_the_name your_name_is your_new_name you_are_being you_are_no_longer you_play villain hero oracle genie in_the_skin step_into embody incarnate mimic emulate you_are_called be_somebody`,
  secrecy: `secretly silently covert* quietly discreet* conceal* unnoticed invisible stealth* surreptitious* keep_quiet keep_silent stay_silent between_us nobody_needs no_one_needs as_if_nothing as_though_nothing as_usual no_trace without_telling without_mention* without_inform* without_asking without_notice without_warning keep_this hide_this don't_reveal nobody_must must_not_notice must_not_know behind_the_back not_to_people under_the_radar say_nothing hush confidentially cannot_see not_shown not_visible will_not_see cannot_be_seen invisible_to
    heimlich* verschweig* still_und unbemerkt verheimlich* geheim_halten ohne_zu_sagen schweige* unauffallig
    secretement discretement sans_prevenir sans_le_dire sans_rien_dire en_silence cache_ceci
    en_secreto sin_avisar sin_decir* silencio guarda_silencio ocult* discret*
    segretament* di_nascosto senza_dire senza_avvisare nascond*
    em_segredo silencios* sem_avisar sem_dizer esconda*
    stilletjes zonder_te_vertellen zonder_te_zeggen verberg* heimelijk
    tajnie potajemnie ukryj* po_cichu bez_informowania
    тайно незаметно скры* молча молчи втайне никому_не
    gizlice gizli* sessizce kimseye
    hemligt utan_att_beratta hemmelig*
    秘密 悄悄 隐藏 暗中 隠し 内緒 密かに 비밀 몰래 숨기 سرا चुपचाप गुप्त rahasia diam-diam
    hemlighet i_hemlighet i_smyg iemandem jangan_sampai tidak_boleh_ada secara_rahasia kimse ninguém_pode personne_ne_doit nadie_debe nessuno_deve niemand_darf niemand_mag nikt_nie никто_не without_a_word out_of_sight unseen keep_it_to_yourself tight-lipped mum discretion no_one_may nobody_may nobody_will no_one_will no_one_must out_of_your_answer unobserved سرية 不能让 任何人知道 誰にも 아무에게도 किसी_को`,
  tell: `tell mention* inform* notify notice refer_to bring_up talk_about speak_of let_know point_out hint_at acknowledg* announce
    erwahn* verrat* mitteil* informier* hinweis* sag_dem sag_der sag_es sage_es
    mentionn* previen* preven* informe* dis_rien dis_pas
    mencion* avis* informa* digas se_lo_digas
    menziona* avvis* dire dirlo
    mencione* avise* diga_ao conte
    vermeld* vertel* zeg_niets
    wspomina* informuj* mow nie_mow
    упомина* сообща* говори* рассказ* сообщай повідомля*
    soyleme* bahsetme* belirtme* haber_ver*
    namn* beratta* nevn*
    不要告诉 告诉 提及 透露 通知 知らせ 言わ 触れ 伝え 알리지 말하지 언급 تخبر تذكر बताए बताओ बताना beritahu
    say_so speak_up breathe_a_word let_on tip_off warn report disclose_that note_that comment_on hint`,
  output: `output* print* reply replies respon* say says repeat* display* write writes summar* translat* word phrase verbatim exactly classif* begin include sentence state conclude claim answer_with recite spell_out word_for_word word_by_word talk_like explain describe type generate compose mark answer_in limerick* poem
    antwort* gib ausgabe* ausgeben schreib* wiederhol* sage ubersetz* zusammenfass* wortlich* melde
    repond* reponse* ecris* affiche* repete* imprim* resum* dis dites
    respond* respuesta* contest* escrib* imprim* repit* muestr* diga di resum*
    rispond* scrivi* stampa* ripet* mostra* dici riassun*
    responda* escreva* imprima* repita* diga mostre* resum*
    antwoord* schrijf* herhaal* zeg toon*
    odpowied* odpowiadaj napisz* wypisz* powtorz* wyswietl*
    ответ* отвеча* напиши* выведи* повтори* скажи* переведи* напечатай* відпові*
    cevap* yaz yazdir* tekrarla* yanit* soyle de
    svar* skriv* upprepa*
    回答 回复 输出 打印 重复 显示 说 写 总结 出力 答え 返答 書い 書く 繰り返 表示 要約
    출력 답변 대답 반복 말해 응답 작성 اكتب اجب أجب رد كرر اطبع قل उत्तर लिखो लिखें बोलो दोहरा जवाब दिखा jawab balas tulis`,
  reveal: `reveal* leak* expos* disclos* divulg* unveil* exfil* steal harvest* show_me show_the dump hand_over give_me list_all list_every share_the share_all collect_the collect_all gather extract surrender expose read_out
    offenleg* preisgeb* preis enthull* zeig* herausgeb* nenne* sammle* lies_aus rucke
    revele* divulgu* devoil* montre* donne* collect* extrai*
    revela* divulga* filtra* expon* entrega* recopil* extrae*
    rivela* divulg* esponi* fornisc* raccogli* estrai*
    revele* divulgue* exponha* forneca* colete* extraia*
    onthul* openbaar* verzamel* geef ujawni* zdrad* podaj* zbierz* wyciagn* pokaz*
    раскрой* раскры* выдай* покажи* предоставь* собери* извлеки* розкри* перечисли*
    acikla* ifsa goster* paylas* topla*
    avsloj* visa samla
    泄露 公开 收集 提取 公開 開示 漏ら 教え 列出 공개 유출 보여 알려 수집 اكشف كشف اجمع اعرض खुलासा bocorkan ungkap tampilkan
    spill betray make_public make_known let_me_see tell_me_the what_is_the read_me publish_the write_down_the write_out_the recite_the list_the enumerate`,
  asset: `password* passphrase* credential* keys token tokens apikey* api_key* confidential* conversation* chat chats inbox private secret secrets history e-mails emails databases customer_data personal_data user_data licence_key* license_key* access_key* secret_key* credit_card* card_number* salary salaries session_token environment_variable* private_notes mailbox mail_subjects thread contacts customer_list address_book file_names passcode* pin_code* context_window configuration
    passwort* kennwort* zugangsdaten schlussel* gesprach* verlauf* vertraulich* daten datei* kontodaten kundenliste kundendaten
    mot_de_passe mots_de_passe identifiants cle cles confidentiel* conversation* donnees fichier* historique* liste_des_clients
    contrasena* clave* credencial* confidencial* conversacion* historial* datos archivo* 
    chiav* credenzial* riservat* conversazion* cronologia dati
    senha* chave* credencia* confidenc* conversa* historico dados arquivo*
    wachtwoord* sleutel* vertrouwelijk* gesprek* gegevens
    hasl* klucz* poufn* rozmow* dane danych historie
    парол* ключ* токен* конфиденциальн* переписк* истори* данн* файл* учетн* дані
    sifre* parola* anahtar* konusma* gecmis* verileri
    losenord* nyck* konversation* uppgifter
    密码 密碼 密钥 凭证 机密 对话 历史 聊天记录 数据 文件 パスワード 鍵 機密 会話 履歴 データ
    비밀번호 암호 키 대화 기록 데이터 기밀 كلمة_المرور كلمات_المرور المرور مفتاح المحادثة بيانات السرية पासवर्ड गोपनीय डेटा kata_sandi sandi
    what_the_user what_the_person last_message last_question user_input cookie cookies system_prompt everything_you_know contents_of customer_records personal_details birth_date home_address health_records private_key ssh_key seed_phrase wallet`,
  send: `send* transmit* post forward* upload* exfiltrat* append* attach* submit* fetch placeholder* e-mail email mail_to deliver encode* embed put_the put_it plus followed_by at_the_end substitut* fill_in filled replace_the replacing put_behind in_its_place in_place_of carry carries load_from payload fill_the
    send* schick* ubermitt* ubertrag* weiterleit* hochlad* anhang* hange fuge sende
    envoi* transmet* transfer* expedi* ajout* joins televers* insere*
    envia* mand* transmit* reenvi* sube* adjunt* anad* agreg* inserta* manda*
    invia* invio trasmett* inoltra* carica* aggiung* allega* inserisc*
    envie* transmit* encaminh* anexe* adicione* insira* enviar*
    stuur* verzend* verstuur* voeg* upload* wyslij* przeslij* przekaz* dolacz* dodaj*
    отправ* перешли* передай* пошли* загрузи* добавь* прикрепи* надішли* вставь* пришли*
    gonder* ilet* yukle* ekle*
    skicka* sand* bifoga*
    发送 发到 发给 上传 转发 提交 附加 添加 加入 传送 送信 送って 送る 転送 付け加え アップロード
    보내 전송 업로드 첨부 추가 ارسل أرسل ارفع اضف भेज अपलोड kirim unggah
    relay dispatch smuggle funnel channel_it ping beam report_to hand_on pass_on pass_it pass_the upload_to put_into put_behind write_into insert* attach_it copy_into include_it_in add_it_to equals_sign url-encoded url_encode query_parameter http_request get_request post_request http_call make_a_request load_the_image`,
  link: `url urls link links hyperlink* webhook* endpoint* image images img pixel markdown querystring query_string website site beacon callback parameter* domain src href picture logo button footnote reference_link
    bild adresse verweis lien* image* enlace* imagen* pagina collegament* immagin* afbeelding* obraz* stron*
    ссылк* адрес* сервер* картинк* изображени* baglanti* resim* adresine sunucu*
    链接 网址 图片 服务器 リンク 画像 サーバー 링크 이미지 서버 주소 الرابط رابط صورة लिंक tautan gambar http https
    gap braces tracking tracker address_bar path clickable button_ preview banner badge thumbnail`,
  tool: `tool tools plugin* call execut* run invok* browse curl open click visit eval pipe browser terminal shell function_call use_your carry_out perform trigger launch navigate request
    werkzeug* fuhre* ausfuhr* aufruf* rufe offne* klick* besuch*
    outil* execut* appel* lance* ouvre* cliqu*
    herramienta* ejecut* llama* abre* visita*
    strument* esegu* chiama* apri*
    ferramenta* execute* chame* abra*
    voer* roep* open* wykonaj* uruchom* wywolaj* otworz*
    выполни* запусти* вызови* открой* инструмент* перейди*
    calistir* cagir* ac_ ziyaret
    kor_ oppna
    执行 运行 调用 打开 工具 函数 实行 実行 呼び出 開い 点击
    실행 호출 도구 열어 نفذ شغل استدع افتح चलाओ jalankan`,
  act: `delet* buy approve* grant disabl* commit invite export book install purchase wire refund* transfer* pay payment money funds reorder order_the reset overwrite hire hired hiring reimburse withdraw unlock unsubscribe subscribe admit accept_the close_the push authorize authorise publish change_the modify remove hard-code move_to escalate shut_down activate wipe_the confirm enroll enrol bank account charge shares flight
    losch* losche kaufe uberweis* genehmig* buche installier* zurucksetz* deaktivier* geld
    supprim* efface* achete* vire virement approuve* rembours* desactiv* argent
    borra* elimina* compra* transfiere* aprueba* apruebe* desactiv* dinero reembols*
    cancella* elimina* compra* trasferisc* approva* disattiv* denaro rimbors*
    apague* exclua* compre* transfira* aprove* desative* dinheiro
    verwijder* koop* overmak* keur* geld betaal*
    usun* kup* przelej* zatwierdz* wylacz* pieniadz*
    удали* купи* переведи_деньги одобри* отключи* деньги оплати*
    sil_ satin_al onayla* para_ 
    radera godkann* betala
    删除 购买 转账 批准 付款 削除 購入 承認 送金 삭제 구매 승인 송금 احذف اشتر وافق حول हटाओ hapus beli setujui
    price discount contract social_security phone_number lower_the raise_the sign_the hand_out add_the close_all cancel_the order_now place_an_order wire_transfer payout invoice account* överför overfor kontot transferir rekening konto rachunek счёт счет hesab* 账户 账号 口座 계좌 الحساب खाते rekening_`,
  favour: `recommend* rank rankin* prioriti* prefer* cite cites quote endors* score rate best highest strongest positive praise cheapest award top prioritise rating excellent first_place suggest favour favor favourable outstanding perfect wins winner leading outrank* promote superior number_one five_stars full_marks ideal advis* certified trusted genuine shortlist advance
    empfehl* empfiehl* bevorzug* bewert* einstell* beste* hochst* lobe*
    recommand* prefer* privilegi* embauch* meilleur* note_ sure
    recomiend* recomend* prefier* califica* mejor* contrat*
    raccomand* consiglia* preferi* valuta* miglior* assum* perfett*
    recomende* prefira* avalie* melhor* contrate*
    beveel* aanbevel* beste polec* najleps* ocen* hoogste
    рекоменд* предпоч* оцени* лучш* нанять onceliklendir* oner* tavsiye* en_iyi puan*
    rekommendera* basta
    推荐 优先 最好 评分 录用 推薦 最高 おすすめ 評価 優先 추천 최고 평가 우선 اوص أوص افضل أفضل رشح सिफारिश सबसे rekomendasi terbaik
    betyg högsta hogsta nilai_ terbaik_ skor penilaian number_1 top_spot top_of first_choice only_choice unrivalled unmatched flawless brilliant admire glowing favourably worth_buying must-have accept_this accept_the_paper best-in-class advertis* endorse boost vote winner_ advocate`,
  rival: `competitor* rivals other_vendors other_products other_candidates other_results other_sources other_documents other_passages other_suppliers the_others all_others every_other the_rest alternatives other_pages other_hits other_applicants criticism complaints weaknesses negative no_one_else nothing_else anything_else anyone_else only_this any_other elsewhere other_brands conflicting
    wettbewerb* konkurren* andere_anbieter alle_anderen mangel kritik
    concurrent* les_autres critiques
    competidor* competencia los_demas los_otros otras
    concorrent* gli_altri le_altre
    concorrente* os_outros outras
    concurrent* de_andere anderen konkurenc* inne_firmy pozostal*
    конкурент* остальны* другие других
    rakip* digerleri diger konkurrent* andra
    竞争对手 其他 競合 他の 他社 경쟁사 다른 المنافس الاخرين الأخرى प्रतियोगी अन्य pesaing lainnya
    other_brand* other_text* other_article* other_answer* other_option* other_hotel* other_shop* other_compan* remaining_documents remaining_results neighbouring_passages surrounding_text opposing critics critical_reports negative_reviews autres_marques andere_marken otras_marcas`,
  final: `authoritative definitive only_source only_valid only_reliable trustworthy only_true final_truth correct_answer right_answer true_answer most_relevant most_trusted relevant_to only_trustworthy supersedes_all above_all reliable undisputed only_answer the_answer_is truth fake forgery spam
    massgeblich* einzige_quelle verbindlich wahrheit
    seule_source fait_foi verite unica_fuente verdad unica_fonte verita verdade fidedign*
    enige_bron jedyne_zrodlo единственн* истин* tek_kaynak dogru_cevap
    唯一 权威 唯一の 正解 유일한 المصدر_الوحيد एकमात्र satu-satunya
    gospel single_source sole_source sole_authority ground_truth best_source highest_authority most_reliable incontestable beyond_doubt every_other_source is_wrong are_wrong are_lies outdated_and`,
  unbound: `unrestricted uncensored unfiltered liberated unbound amoral unethical limitless ethics refusals refuse refuses censorship disclaimers no_limits no_limit no_rules no_filters no_policies without_limits without_rules without_restrictions without_filters no_restrictions any_restrictions safety_switch* no_ethics holding_back never_says_no never_refuse* forbidden forbid* everything_is_allowed anything_now evil chaos free_of hacker lawless off_the_leash
    uneingeschrankt* unzensiert* moral* weiger* grenzenlos* ohne_einschrankung* ohne_regeln ohne_grenzen hemmungslos*
    illimite* censure* refuse* ethique* sans_regles sans_limites sans_restriction* sans_filtre*
    sin_restricciones sin_limites sin_filtros sin_reglas censura* niega* etica
    senza_limiti senza_regole senza_restrizioni senza_filtri rifiut*
    sem_restricoes sem_limites sem_regras sem_filtros recuse*
    onbeperkt* ongecensureerd* zonder_beperkingen zonder_regels nieograniczon* bez_ograniczen bez_zasad cenzur* odmaw*
    неограниченн* цензур* отказыва* без_ограничений без_правил без_обмежень sansur* sinirsiz kuralsiz kurallari_olmayan reddet*
    obegransad* utan_begransningar utan_regler
    不受限制 没有限制 没有规则 审查 拒绝 道德 无限制 制限のない 検閲 拒否 倫理 무제한 제한_없는 검열 거부 قيود رقابة ترفض بدون_قيود अनुमति tanpa_batas
    lift_your without_further without_checks no_questions unlimited full_access unlock_ unlocked boundless unshackled unhindered without_scruple immoral illegal taboo`,
  content: `document* passage passages chunk chunks page pages text texts candidate* applicant* resume resumes essay paper article articles entry file files cell row rows column paragraph section html metadata comment review reviews snippet listing submission proposal invoice ticket e_mail message messages mail table diff module repository code
    dokument* quelle* bewerber* lebenslauf* artikel* seite text texte zeile hinweistext datensatz
    candidat* source_ texte* fichier_ page_
    documento* candidato* fuente* texto* archivo_ linea
    testo font* riga
    kandydat* zrodl* strona plik
    документ* источник* кандидат* текст* файл_ страниц*
    belge* kaynak* aday* metin dosya
    文档 来源 候选人 简历 文章 本文 文件_ 文書 候補者 文中 문서 후보 المستند المرشح المصدر النص दस्तावेज़ dokumen kandidat`,
  query: `query queries question* answer answers asked asks ask result results context search searches topic topics subject comparison overview compare comparing line request_about request_for brought_up comes_up come_up inquir* enquir* wants_to_know
    frage* suchergebnis* gefragt fragt
    question* recherche* resultat* demande
    busqueda* resultado* pregunta*
    ricerca* risultat* domand* chied*
    pesquisa* pergunta*
    zoekresulta* vraag* wynik* pytani* zapyta*
    вопрос* результат* спрос* запрос*
    soru* sonuc* sorul*
    搜索 结果 问题 检索 検索 結果 問い 質問 검색 결과 질문 سؤال بحث सवाल खोज pertanyaan`,
  authority: `important urgent* attention critical* mandatory authoriz* authoris* verified official* approved emergency immediate* priority compliance legitimate warning* update updated notice permitted privileged privilege* highest_priority announcement has_changed have_changed change_of_plan effective_immediately accepted agreed
    wichtig* dringend* achtung* autorisiert* sofort* pflicht
    important* urgent* attention autoris* immediat*
    importante* urgente* atencion autorizad* inmediat* obligatori*
    attenzion* autorizzat* subito obbligatori* atencao imediat*
    belangrijk* dringend opgelet gemachtigd* wazne uwaga pilne natychmiast
    важно срочно внимание немедленно уполномоч* терміново увага
    onemli acil dikkat derhal viktigt obs omedelbart
    重要 紧急 注意 立即 授权 緊急 至急 許可 중요 긴급 주의 즉시 هام عاجل تنبيه महत्वपूर्ण penting segera`,
  assemble: `concatenat* combin* assembl* part parts pieces halves half join continuation continued decod* base64 rot13 hexadecimal backward* backwards revers* decrypt* decipher* cipher* step remember put_together as_one
    zusammen verbind* teil teile fortsetz* dekodier* entschlussel* ruckwarts
    assembl* combin* partie* decod* envers combina* parte partes decodifi* reves
    unisci decodific* contrario junte decodifiqu*
    samen deel ontcijfer* polacz* czesc* odkoduj* odszyfruj*
    соедини* объедини* часть* декодир* расшифр* наоборот birlestir* parca* coz
    合并 拼接 部分 解码 倒序 結合 デコード 逆から 합쳐 부분 디코드 اجمع_ جزء فك डिकोड gabungkan`,
  prior: `previous* prior above earlier preceding foregoing former past existing original initial old before until far given received beginning start_of precedes preceded came_before so_far up_to_now until_now already_told were_told was_told been_told told_you were_given hitherto up_to_here first_line started
    vorherig* bisherig* vorig* obig* fruher* vorangegangen* ursprunglich* zuvor bisher alte
    precedent* anterieur* ci-dessus dessus prealable* avant
    anterior* previa* previo* arriba dadas antes original*
    preced* sopra dat* prima acima di_prima
    vorige eerdere bovenstaand* voorgaand* eerder poprzedni* wczesniejsz* powyzsz* dotychczas*
    предыдущ* прежн* прошл* выше ранее первоначальн* попередн*
    onceki yukaridaki daha_once tidigare foregaende ovan tidligere forrige
    之前 以前 上述 先前 以上 前面 原来 これまで 前の 先の 이전 위의 앞의 기존 السابقة السابق اعلاه पिछल पहले sebelumnya truoc`,
  every: `all every everything any each whole entire total* completely nothing_but full fully complete
    alle alles samtlich* jede* gesamt* keine
    tout tous toute toutes chaque ensemble
    todo todos toda todas cada cualquier*
    tutt* ogni qualsiasi tudo qualquer
    al elke wszystk* kazd*
    все всё вся всех любые каждый tum hepsi butun her
    alla allt
    所有 一切 全部 任何 すべて 全て 每 모든 전부 جميع كل सभी सब semua tat_ca`,
  always: `always whenever every_time each_time any_time at_all_times constantly permanently for_every for_any for_all in_every in_any any_query any_question every_query henceforth onward* onwards from_now_on from_here_on from_this_point from_today as_of_now until_further forevermore without_exception only solely sole exclusively in_all_cases no_matter
    immer stets ab_jetzt ab_sofort von_nun_an kunftig ausschliesslich nur
    toujours desormais dorenavant a_chaque_fois chaque_fois a_partir_de_maintenant uniquement seulement
    siempre cada_vez a_partir_de_ahora desde_ahora desde_este_momento solo solamente en_adelante
    sempre ogni_volta d'ora_in_poi solo soltanto da_ora_in_poi a_partir_de_agora toda_vez apenas somente
    altijd telkens voortaan vanaf_nu alleen enkel zawsze odtad od_teraz tylko
    всегда отныне впредь только лишь каждый_раз her_zaman daima bundan_sonra yalnizca sadece
    alltid fran_och_med_nu endast
    总是 始终 永远 从现在 从现在起 只 总 常に 必ず 今後 だけ のみ 항상 반드시 오직 만 دائما فقط हमेशा केवल selalu hanya
    at_any_cost by_all_means under_any_circumstances under_no_circumstances in_every_case each_and_every from_here_on_out permanently selamanya toute_question cada_pregunta jede_frage każde ogni_domanda`,
  reader: `you your yours yourself u thou
    du dir dich dein* sie ihnen ihre* euch
    tu toi ton ta tes vous votre vos
    usted ustedes te tus su debes ti eres
    tuo tua tuoi lei voi sei voce seu sua voces
    jij je jouw uw ty twoj* twoim ci
    ты тебе твой твои тебя вы ваш* вам вас ти твої
    sen senin siz sizin dig din ditt
    你 您 你的 あなた 君 당신 너 너는 انت أنت عليك तुम आप तुम्ह kamu anda ban`,
  user: `user users human humans person people reader customer* owner anyone someone somebody nobody whoever applicant_ client clients visitor*
    nutzer* benutzer* anwender* mensch* leser* kunde* kunden niemand* jemand
    utilisateur* humain* lecteur* personne client*
    usuario* human* persona lector* client* nadie
    utent* umano nessuno usuari* ninguem gebruiker* klant uzytkownik* klient*
    пользовател* человек* людям читател* користувач* клиент* kullanici* musteri anvandar* kund
    用户 人类 使用者 ユーザー 人間 客户 사용자 고객 المستخدم उपयोगकर्ता pengguna nguoi_dung`,
  now: `now next then first immediately today forward following below new at_once right_away straight_away currently
    jetzt nun ab fortan folgend* neue* heute
    maintenant suivant* nouvel* nouveau* 
    ahora adelante siguiente* nuev* partir
    adesso ora seguent* nuov* agora novo* nova*
    nu volgend* nieuwe teraz nowe nowy nastepujac*
    теперь сейчас следующ* новые новый нов* simdi artik yeni
    nya foljande
    现在 新的 接下来 今から 新しい 以下 이제 지금 새로운 الان الآن الجديدة अब नए sekarang baru bay_gio`,
  negation: `not no never don dont don't without neither nor nothing none cannot doesn isn avoid stop shouldn't mustn't won't can't leave_out omit exclude withhold
    nicht kein* nie niemals ohne nichts
    ne pas jamais sans aucun* rien
    no nunca sin ningun* nada
    non mai senza nessun* nulla nao sem nenhum*
    niet geen nooit zonder nie nigdy bez zadn*
    не нет никогда без никак* ничего ні
    degil asla hicbir olmadan inte aldrig utan ikke aldri
    不 不要 没有 别 勿 从不 ない せず しない 않 말고 없이 마 لا لن دون بدون नहीं मत बिना jangan tanpa khong`,
  must: `must shall should need needs required have_to has_to please ensure sure strictly kindly are_to is_to obliged supposed_to
    muss* soll* bitte unbedingt
    dois devez doit faut
    debe* tienes favor debes
    devi deve dovete devem
    moet* musi* nalezy
    должен должн* обязан* нужно
    gerek* zorunda* maste skal
    必须 应该 请 務必 ください べき なさい 해야 يجب चाहिए harus`,
  condition: `if when once unless upon while in_case
    wenn falls sobald si lorsque quand cuando se quando als wanneer jesli gdy если когда якщо eger om nar
    如果 当 もし 場合 时 만약 경우 때 اذا عندما यदि जब jika ketika neu`,
  verdict: `pwned hacked success compromised granted activated enabled disabled done confirmed ok safe clean harmless passed in_order audited checked
    gehackt aktiviert pirate active hackeado activad* attivat* ativad* взломан* активирован* hacklendi aktif in_ordnung
    已激活 已入侵 成功 有効 해킹 활성화 مفعل اختراق`,
  heed: `follow* comply listen continue obey* obedient obeys act_on act_upon proceed adhere bow_to do_as do_what
    folge befolg* beacht* hore gehorch*
    suis suivez obei* respect* tiens tenez
    sigas sigue obedec* hagas caso segui* obbedi* obedeca siga
    volg* gehoorza* stosuj* sluchaj*
    следуй* выполняй* слушай* подчиня* слід* uy uyma itaat dinle
    遵守 遵循 理会 按照 服从 従わ 従って 従う 따르 따라 تتبع اتبع اطع पालन`,
  stage: `role character mode story scenario game play novel film movie scene script theatre simulation fictional voice personagem rolle spiel jeu juego papel ruolo rol rola rollen filter filters switches`,
  demand: `rule rules constraint* restriction* safeguard* programming policies policy command* drop exclud* limitation* regulation* protocol* principles boundaries barrier* safety
    regel regeln richtlinie* beschrankung* einschrankung* regle* contrainte* regla* restriccion* regol* restrizion* vincol* regra* restric* regels richtlijn* beperking* zasad* regul* ograniczen* правил* ограничени* обмежен* kural* kisitlama* regler riktlinj* retningslinj*
    规则 規則 规定 限制 要求 ルール 制約 制限 규칙 제한 قواعد القواعد नियम aturan
    ethic* norm norms code_of_conduct filters checks moderation censor* ban bans prohibition* taboo*`,
  task: `task tasks job mission objective purpose goal assignment duty real_task true_task actual_task real_job only_job only_purpose your_work what_you_do
    aufgabe* zweck ziel tache* mission but_ objectif* tarea* objetivo* compito compiti obiettiv* tarefa* taak taken zadanie zadania cel задач* цель завдан* gorev* amac* uppgift oppgave
    任务 任務 目标 タスク 仕事 目的 작업 임무 목표 مهمة مهمتك कार्य tugas
    errand chore real_purpose instead_of_that next_action first_command one_command only_command`,
  reading: `reading reads read parse parses parsing process processes processing summaris* summariz* encounter* index ingest* scanning handles handling going_through goes_through sums_up sum_up looks_at look_at evaluat* analys* analyz* screening retrieved retrieve retrieval in_your_context rating_this completing editing edit working_in explaining when_asked if_asked asked_about asked_to compiling preparing compile
    liest lesen lesend* verarbeit* auswert* zusammenfasst lit lisant traite* traitant lee lea leyendo procesa* procese* legge leggendo elabora* leia lendo processa* leest lezen verwerkt czyta* czytaj* przetwarza* читае* читаеш* обрабатыва* okuyan okuyor isleyen laser laeser
    阅读 读取 处理 読む 読ん 処理 읽는 처리 يقرأ تقرأ يعالج पढ़ membaca
    skim* digest* interpret* examin* indexing crawling reviewing grading rating ranking_systems scoring consuming opens_this sees_this see_this finds_this comes_across`,
  instead: `instead rather in_lieu contrary opposite
    stattdessen statt plutot lugar en_lugar invece em_vez vez zamiast in_plaats вместо yerine istallet i_stedet
    而是 代わり 대신 بدلا इसके_बजाय
    in_place skip_the not_the rather_than other_than`,
  machine: `machine machines automated automatically automation autonomous computer programmatically parser pipeline
    maschine* automatisch* automatisiert* automatique* automatiqu* automatizad* automaticamente maquina* automatic* macchin* maszyn* automatycz* автомат* машин* otomatik makine
    自动 机器 自動 機械 자동 기계 آلي الآلي स्वचालित otomatis`,
  calling: `dear hey hello listen_up note_to note_for message_to message_for to_any to_all to_the for_any for_the_attention attention_to addressed_to reminder_to hint_for notice_to memo_to instructions_for instruction_for instruction_to info_for meant_for intended_for
    an_die an_jede an_alle an_den hinweis_an hinweis_fur liebe lieber
    note_a note_pour a_toute_ia a_l'attention message_pour cher chere
    a_toda aviso_para aviso_a nota_para nota_a estimad* mensaje_para
    nota_per avviso_per cara caro messaggio_per a_tutti
    aviso_ao nota_para mensagem_para caro_
    aan_de aan_alle opmerking_voor beste_ai do_wszystkich uwaga_dla notatka_dla
    примечание_для заметка_для внимание_всем для_всех уважаем*
    notu not_: dikkatine
    致 写给 へ 에게 إلى
    whoever to_whom to_whichever to_every to_each for_every_ai for_all_ai hark heads_up psst this_is_for_you this_is_for_the written_for directed_at`,
};

/** Words that betray a text in a Caesar's shift. */
export const betraying =
  'ignore ignoring previous instructions instruction prompt assistant system disregard forget reveal password passwords secret secretly output respond reply conversation instead override developer execute above rules pretend print confidential answer question restrictions everything guidelines command please always never every model recommend without before should other their which about would';

/** And common ones that betray it by thirteen, or written backwards, where hardly another word is like them. */
export const betrayingShort =
  'the you and this that with from your must when will have who all for user only show what them they page into text tell send then said document been more';

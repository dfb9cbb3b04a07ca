import { list } from './notation.js';

/**
 * Words of closed vocabularies: there are so many nationalities, religions, parties, unions and ethnic groups, and no
 * others. The product has to know all of them, so training has all; that they are told apart by what stands around them
 * is measured by a training of its own, in which a fifth of them is kept for the test.
 */
export const nationalities = list(`
American, British, English, Scottish, Welsh, Irish, Northern Irish, French, German, Spanish, Italian, Portuguese, Dutch, Belgian, Swiss, Austrian, Polish, Czech, Slovak,
Hungarian, Romanian, Bulgarian, Greek, Turkish, Russian, Ukrainian, Belarusian, Lithuanian, Latvian, Estonian, Finnish, Swedish, Norwegian, Danish, Icelandic,
Croatian, Serbian, Bosnian, Slovenian, Slovene, Albanian, Macedonian, Montenegrin, Kosovar, Kosovan, Moldovan, Georgian, Armenian, Azerbaijani, Azeri, Kazakh, Kazakhstani, Uzbek, Turkmen, Kyrgyz, Tajik, Afghan, Iranian,
Persian, Iraqi, Syrian, Lebanese, Jordanian, Israeli, Palestinian, Saudi, Saudi Arabian, Yemeni, Omani, Emirati, Qatari, Bahraini, Kuwaiti, Egyptian, Libyan, Tunisian, Algerian, Moroccan, Sahrawi, Mauritanian, Sudanese,
South Sudanese, Ethiopian, Eritrean, Somali, Djiboutian, Kenyan, Ugandan, Tanzanian, Rwandan, Burundian, Nigerian, Nigerien, Ghanaian, Senegalese, Gambian, Malian, Burkinabé, Ivorian, Liberian, Sierra Leonean,
Guinean, Beninese, Togolese, Chadian, Cameroonian, Gabonese, Congolese, Central African, Equatorial Guinean, Cape Verdean, Angolan, Zimbabwean, Zambian, Malawian, Mozambican, Namibian, Botswanan, Motswana, Basotho, Swazi, South African,
Malagasy, Mauritian, Seychellois, Comorian, Indian, Pakistani, Bangladeshi, Sri Lankan, Nepalese, Nepali, Bhutanese, Maldivian, Burmese, Myanmarese, Thai, Laotian, Lao, Vietnamese, Cambodian, Malaysian, Indonesian, Filipino, Filipina, Philippine,
Singaporean, Bruneian, Timorese, Chinese, Hong Konger, Macanese, Taiwanese, Japanese, South Korean, North Korean, Korean, Mongolian, Australian, New Zealander, Kiwi, Fijian, Samoan, Tongan, Papua New Guinean, Vanuatuan, Palauan, Canadian,
Mexican, Guatemalan, Belizean, Honduran, Salvadoran, Salvadorean, Nicaraguan, Costa Rican, Panamanian, Cuban, Dominican, Haitian, Jamaican, Bahamian, Barbadian, Bajan, Trinidadian, Tobagonian, Grenadian, St Lucian, Puerto Rican, Colombian,
Venezuelan, Ecuadorian, Peruvian, Bolivian, Chilean, Argentinian, Argentine, Uruguayan, Paraguayan, Brazilian, Guyanese, Surinamese, Maltese, Cypriot, Greek Cypriot, Turkish Cypriot, Luxembourgish, Liechtenstein, Monégasque, Andorran, Sammarinese,
British Indian, British Pakistani, German-Turkish, Irish-American, Italian American, Franco-Algerian, Anglo-Irish, French Canadian, Nigerian-British, Mexican American, Korean American, dual British and Irish, EU, stateless,
deutsch, österreichisch, schweizerisch, polnisch, türkisch, französisch, italienisch, rumänisch, russisch, ukrainisch, syrisch, français, française, belge, suisse, algérien, algérienne, marocain, tunisienne, allemande,
española, español, mexicana, mexicano, argentino, colombiana, peruano, venezolana, italiana, italiano, portuguesa, brasileiro, brasileira, Nederlandse, Belgische, Turkse, svensk, norsk, dansk, polska, polskie`);

/** Nouns for those who have a nationality. */
export const nationals = list(`
Englishman, Englishwoman, Scot, Scotsman, Scotswoman, Welshman, Welshwoman, Irishman, Irishwoman, Briton, Brit, Frenchman, Frenchwoman, Dutchman, Dutchwoman, Spaniard, Pole, Dane, Swede, Finn, Norwegian, Icelander, Turk, Greek,
Serb, Croat, Slovak, Slovene, Czech, Bulgarian, Romanian, Hungarian, German, Austrian, Italian, Belgian, Luxembourger, Liechtensteiner, Swiss national, Russian, Ukrainian, Georgian, Armenian, Kazakh, Uzbek, Afghan, Iranian, Iraqi, Syrian, Israeli,
Egyptian, Moroccan, Algerian, Tunisian, Libyan, Nigerian, Ghanaian, Kenyan, Ethiopian, Eritrean, Somali, Indian, Pakistani, Filipino, Filipina, Thai, Indonesian, Malaysian, Singaporean, New Zealander, Kiwi, Australian, Aussie, Canadian, American,
Yank, Mexican, Cuban, Brazilian, Argentine, Chilean, Peruvian, Colombian, Venezuelan, Trinidadian, Jamaican, Bahamian, South African, Zimbabwean, Londoner, Pakistani national, Portuguese national, Chinese national, Japanese citizen`);

/** Those who hold a belief, and words for what they are. */
export const adherents = list(`
Catholic, Roman Catholic, Protestant, Lutheran, Methodist, Baptist, Southern Baptist, Anglican, Church of England, Episcopalian, Presbyterian, Calvinist, Pentecostal, Evangelical, evangelical Christian, born-again Christian, Mormon, Latter-day Saint,
Quaker, Jehovah's Witness, Orthodox Christian, Eastern Orthodox, Greek Orthodox, Russian Orthodox, Serbian Orthodox, Ethiopian Orthodox, Christian, Muslim, Moslem, Sunni Muslim, Shia Muslim, Sunni, Shia, Shiite, Ahmadi, Ahmadiyya, Ismaili, Alevi, Alawite, Sufi, Ibadi, Salafi,
Jewish, Jew, Orthodox Jew, Orthodox Jewish, Reform Jew, Hasidic, Haredi, Hindu, Sikh, Jain, Buddhist, Zen Buddhist, Theravada Buddhist, Tibetan Buddhist, Taoist, Confucian, Shintoist, Baha'i, Bahá'í, Zoroastrian, Parsi, Wiccan, Pagan, Druid, atheist, agnostic, humanist, secular,
Scientologist, Seventh-day Adventist, Adventist, Unitarian, Coptic Christian, Copt, Maronite, Melkite, Chaldean, Syriac Orthodox, Armenian Apostolic, Rastafarian, Rasta, Druze, Yazidi, Mandaean, Mennonite, Amish, Hutterite, Moravian, Waldensian, Salvationist, Christian Scientist, Congregationalist,
Anabaptist, Nazarene, Plymouth Brethren, New Apostolic, Old Catholic, Greek Catholic, Messianic Jew, Vaishnava, Shaivite, Hare Krishna devotee, Falun Gong practitioner, Cao Dai, Santería, Vodou, Candomblé, animist, spiritualist, non-religious, evangelisch, katholisch, römisch-katholisch, konfessionslos, muslimisch, jüdisch,
catholique, musulmane, musulman, juif, protestante, católica, católico, musulmán, judía, cattolico, ebreo, hervormd, gereformeerd, moslim`);
export const faiths = list(`
Islam, Judaism, Christianity, Catholicism, Roman Catholicism, Protestantism, Hinduism, Buddhism, Sikhism, Jainism, Taoism, Confucianism, Shinto, Zoroastrianism, the Baha'i Faith, Wicca, Paganism, Scientology, Mormonism, Methodism, Anglicanism, Lutheranism,
Calvinism, Eastern Orthodoxy, Sunni Islam, Shia Islam, Sufism, Atheism, Rastafari, Druidry, Unitarian Universalism, Falun Gong, Reform Judaism, Orthodox Judaism, Zen Buddhism, Evangelicalism, Pentecostalism, Quakerism, the Greek Orthodox Church, the Catholic Church`);

/** Parties and their short names. */
export const parties = list(`
Labour Party, Labour, Conservative Party, Conservatives, Tories, Liberal Democrats, Lib Dems, Green Party, Scottish National Party, SNP, Plaid Cymru, Reform UK, UKIP, Brexit Party, British National Party, BNP, Sinn Féin, Democratic Unionist Party, DUP, SDLP, Ulster Unionist Party, Alliance Party, Fianna Fáil, Fine Gael,
Democratic Party, Republican Party, GOP, Libertarian Party, Tea Party, Democratic Socialists of America, DSA, Working Families Party, Constitution Party, Social Democratic Party, Christian Democratic Union, Christian Social Union, Free Democratic Party, Alternative for Germany, The Left, Die Linke, Die Grünen, Bündnis 90/Die Grünen, Alliance 90/The Greens,
CDU, CSU, SPD, AfD, FDP, NPD, BSW, Freie Wähler, Piratenpartei, ÖVP, SPÖ, FPÖ, NEOS, SVP, Swiss People's Party, Socialist Party, Parti Socialiste, Les Républicains, La République En Marche, Renaissance, La France Insoumise, National Rally, Rassemblement National, National Front, Front National, Europe Écologie Les Verts, MoDem,
Communist Party, French Communist Party, Five Star Movement, Movimento 5 Stelle, Lega, Lega Nord, Forza Italia, Brothers of Italy, Fratelli d'Italia, Partito Democratico, People's Party, Partido Popular, PSOE, Podemos, Sumar, Vox, Ciudadanos, ERC, Junts, Bildu, PNV, Chega, Bloco de Esquerda, PVV, VVD, D66, PvdA, GroenLinks, CDA, SGP, Forum voor Democratie,
N-VA, Vlaams Belang, Ecolo, Law and Justice, PiS, Civic Platform, Konfederacja, Lewica, Fidesz, Jobbik, Momentum, Smer, ANO, Syriza, New Democracy, PASOK, Golden Dawn, AKP, CHP, HDP, MHP, United Russia, Yabloko, Servant of the People, Sweden Democrats, Moderates, Left Party, Centre Party, Danish People's Party, Venstre, Finns Party, Progress Party,
Liberal Party, Labor Party, One Nation, Nationals, Australian Greens, New Democratic Party, NDP, Bloc Québécois, Conservative Party of Canada, Workers' Party, PT, PSDB, Morena, PRI, PAN, Peronist party, BJP, Bharatiya Janata Party, Indian National Congress, Aam Aadmi Party, CPI(M), ANC, African National Congress, Democratic Alliance, EFF, Likud, Kadima, Meretz, Hamas, Fatah,
Hezbollah, Muslim Brotherhood, Chinese Communist Party, Kuomintang, Democratic Progressive Party, Liberal Democratic Party, Komeito, Workers' Party of Korea, PKK, Kurdistan Workers' Party, Baath Party, Pakistan Muslim League, PTI, Awami League, ZANU-PF, PDP, Momentum, Extinction Rebellion, Antifa, Proud Boys, English Defence League, Pegida`);
/** Those who hold a political opinion. */
export const partisans = list(`
Democrat, Republican, socialist, democratic socialist, communist, conservative, liberal, libertarian, Marxist, Leninist, Trotskyist, Maoist, Stalinist, anarchist, anarcho-syndicalist, social democrat, Christian democrat, liberal democrat, Tory, Labour voter, Labour supporter, Green voter, Conservative voter, Labour councillor, Tory councillor, monarchist, royalist,
republican, nationalist, white nationalist, Scottish nationalist, Irish republican, unionist, loyalist, separatist, Catalan separatist, fascist, neo-fascist, neo-Nazi, far-right activist, far-left activist, left-wing activist, right-wing extremist, left-wing, right-wing, centrist, populist, progressive, neoliberal, Trump supporter, Brexiteer, Remainer, Leave voter, Remain voter,
Corbynite, Thatcherite, Blairite, Peronist, Chavista, Gaullist, Macronist, Kemalist, Islamist, Zionist, anti-Zionist, pro-life activist, pro-choice activist, environmentalist, climate activist, feminist, pacifist, registered Democrat, registered Republican, registered independent, swing voter, non-voter, Bernie supporter, MAGA supporter, Green councillor, SPD-Mitglied, Sozialdemokrat, Kommunist`);

export const orientations = list(`
gay, lesbian, bisexual, bi, homosexual, heterosexual, straight, queer, pansexual, asexual, demisexual, polyamorous, transgender, trans, transsexual, trans woman, trans man, non-binary, nonbinary, genderqueer, genderfluid, intersex, LGBT, LGBTQ+, same-sex partner, same-sex marriage, same-sex couple, lesbisch, schwul, bisexuell, homosexuel, lesbienne, homosexual`);

export const unions = list(`
Unite the Union, Unite, UNISON, Unison, GMB, GMB Union, Teamsters, International Brotherhood of Teamsters, United Auto Workers, UAW, AFL-CIO, SEIU, Service Employees International Union, AFSCME, IG Metall, IG BCE, IG BAU, ver.di, Verdi, GEW, EVG, GdP, NGG, DBB, Marburger Bund, Cockpit, GDL, CGT, CFDT, Force Ouvrière, FO, CFTC, CFE-CGC, UNSA, SUD, Solidaires,
CCOO, Comisiones Obreras, UGT, CNT, USO, CSIF, CGIL, CISL, UIL, COBAS, USB, FNV, CNV, ABVV, ACV, FGTB, CSC, Unia, Syna, ÖGB, GPA, Solidarność, OPZZ, LO, TCO, Saco, IF Metall, Kommunal, Unionen, 3F, Dansk Metal, Fagforbundet, SAK, Akava, CUT, Força Sindical, COSATU, NUMSA, SADTU, CITU, INTUC, Histadrut, Türk-İş, DİSK, Rengo, KCTU, ACTU, CFMEU, SDA, AMWU, Australian Workers' Union,
National Education Union, NEU, NUT, NASUWT, EIS, INTO, SIPTU, Mandate, Fórsa, Royal College of Nursing, RCN, Royal College of Midwives, RCM, British Medical Association, BMA, RMT, ASLEF, TSSA, Communication Workers Union, CWU, Public and Commercial Services Union, PCS, USDAW, Usdaw, Prospect, FDA, Fire Brigades Union, FBU, Community, Equity, Musicians' Union, National Union of Journalists, NUJ, BECTU, Napo,
University and College Union, UCU, National Union of Mineworkers, NUM, POA, Prison Officers Association, Police Federation, American Federation of Teachers, AFT, National Education Association, NEA, United Steelworkers, USW, National Nurses United, California Nurses Association, Transport Workers Union, TWU, UNITE HERE, UFCW, IBEW, International Brotherhood of Electrical Workers, Communications Workers of America, CWA,
Amazon Labor Union, Starbucks Workers United, Writers Guild, Writers Guild of America, Screen Actors Guild, SAG-AFTRA, Actors' Equity, International Longshoremen's Association, ILWU, Laborers' International Union, United Farm Workers, UE, APWU, NALC, Air Line Pilots Association, ALPA, Association of Flight Attendants, United Federation of Teachers, UFT, Chicago Teachers Union, Fraternal Order of Police,
Unifor, CUPE, Canadian Union of Public Employees, PSAC, OPSEU, Public Service Alliance of Canada, Bakers' Union, Industrial Workers of the World, IWW, DGB, TUC, Trades Union Congress, ICTU, STUC, TSN, United Voices of the World, IWGB`);

/** Membership said without the name of a union. */
export const unionists = list(`
union member, trade union member, shop steward, union rep, union representative, trade unionist, union organiser, union organizer, trade union representative, branch secretary of the union, member of a trade union, works council member, Gewerkschaftsmitglied, Betriebsrat, syndicaliste, délégué syndical, sindicalista, union delegate, union convenor`);

export const ethnicities = list(`
White British, White Irish, White Other, White European, White and Black Caribbean, White and Black African, White and Asian, Black African, Black Caribbean, Black British, African American, African-American, Black, Caucasian, Hispanic, Non-Hispanic White, Latino, Latina, Latinx, Chicano, Asian American, Asian British, British Asian, South Asian, East Asian,
Southeast Asian, Asian, Middle Eastern, North African, Native American, American Indian, Pacific Islander, Native Hawaiian, Alaska Native, Aboriginal, Aboriginal Australian, Torres Strait Islander, Māori, Maori, Pasifika, Inuit, First Nations, Métis, Mestizo, Mulatto, Creole, Cajun, Roma, Romani, Romany, Gypsy, Sinti, Irish Traveller, Kurdish, Kurd, Tamil, Punjabi, Bengali, Gujarati, Marathi, Sindhi, Kashmiri, Sinhalese, Dalit,
Pashtun, Hazara, Tajik, Baloch, Uyghur, Uighur, Tibetan, Han Chinese, Han, Hmong, Karen, Shan, Hui, Manchu, Yoruba, Igbo, Hausa, Fulani, Ashanti, Akan, Wolof, Mandinka, Zulu, Xhosa, Sotho, Tswana, Shona, Ndebele, Kikuyu, Luo, Maasai, Oromo, Amhara, Tigrayan, Afrikaner, Coloured, Cape Coloured, Berber, Amazigh, Kabyle, Tuareg, Arab, Bedouin, Assyrian, Armenian,
Chechen, Tatar, Crimean Tatar, Bashkir, Ossetian, Ashkenazi, Ashkenazi Jewish, Sephardi, Sephardic, Mizrahi, mixed race, mixed-race, mixed heritage, biracial, multiracial, dual heritage, Eurasian, Anglo-Indian, Afro-Caribbean, African Caribbean, Afro-Latino, Indigenous, Cherokee, Navajo, Sioux, Lakota, Apache, Ojibwe, Cree, Mohawk, Choctaw, Seminole, Pueblo, Sámi, Sami, Basque, Catalan, Galician, Breton, Corsican, Flemish, Walloon,
Sorbian, Frisian, Rohingya, Tutsi, Hutu, Quechua, Aymara, Guaraní, Mapuche, Maya, Nahua, Garifuna, Javanese, Sundanese, Malay, Peranakan, Ainu, Okinawan, Zainichi Korean, Burakumin, Papuan, Polynesian, Samoan, Hispanic or Latino, person of colour, people of color, BAME, BIPOC, Turkic, Slavic, Nordic, Volga German, Russian German, Danube Swabian`);

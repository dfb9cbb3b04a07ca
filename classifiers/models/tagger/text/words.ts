import { list } from './notation.js';

/** Words that generated texts hold, written for this purpose; one a line or comma. */
export const conditions = list(`
type 2 diabetes, type 1 diabetes, diabetes mellitus, gestational diabetes, hypertension, high blood pressure, asthma,
chronic obstructive pulmonary disease, COPD, emphysema, bronchitis, pneumonia, tuberculosis, pulmonary embolism, cystic fibrosis,
sleep apnea, sleep apnoea, atrial fibrillation, heart failure, congestive heart failure, coronary artery disease, angina,
myocardial infarction, heart attack, cardiomyopathy, aortic stenosis, deep vein thrombosis, stroke, transient ischaemic attack,
aneurysm, epilepsy, seizures, migraine, multiple sclerosis, Parkinson's disease, Alzheimer's disease, dementia, Huntington's disease,
ALS, motor neurone disease, neuropathy, sciatica, fibromyalgia, chronic fatigue syndrome, depression, major depressive disorder,
postpartum depression, bipolar disorder, schizophrenia, anxiety, generalised anxiety disorder, panic attacks, panic disorder, PTSD,
post-traumatic stress disorder, obsessive compulsive disorder, OCD, ADHD, autism, Asperger's syndrome, anorexia, anorexia nervosa, bulimia,
borderline personality disorder, insomnia, burnout, alcohol dependence, alcoholism, opioid addiction, substance use disorder,
breast cancer, lung cancer, prostate cancer, colon cancer, ovarian cancer, pancreatic cancer, bladder cancer, cervical cancer,
skin cancer, melanoma, leukaemia, leukemia, lymphoma, Hodgkin's lymphoma, multiple myeloma, brain tumour, glioblastoma, sarcoma,
HIV, AIDS, hepatitis B, hepatitis C, syphilis, chlamydia, gonorrhoea, genital herpes, HPV, malaria, dengue, Lyme disease, COVID-19, long COVID,
influenza, shingles, measles, mumps, meningitis, sepsis, MRSA infection, urinary tract infection, kidney failure, chronic kidney disease,
kidney stones, gallstones, pancreatitis, cirrhosis, fatty liver disease, jaundice, Crohn's disease, ulcerative colitis, irritable bowel syndrome,
coeliac disease, celiac disease, gastric ulcer, acid reflux, GERD, gastritis, diverticulitis, appendicitis, hernia, haemorrhoids,
rheumatoid arthritis, osteoarthritis, arthritis, gout, osteoporosis, lupus, psoriasis, eczema, rosacea, vitiligo, scoliosis, herniated disc,
carpal tunnel syndrome, tendonitis, torn meniscus, fractured femur, broken hip, concussion, whiplash, hypothyroidism, hyperthyroidism,
Graves' disease, Hashimoto's thyroiditis, Cushing's syndrome, Addison's disease, anaemia, iron deficiency anaemia, sickle cell disease,
thalassaemia, haemophilia, hemophilia, high cholesterol, hyperlipidaemia, obesity, metabolic syndrome, endometriosis, polycystic ovary syndrome, PCOS,
menopause, infertility, miscarriage, ectopic pregnancy, pre-eclampsia, erectile dysfunction, glaucoma, cataracts, macular degeneration,
diabetic retinopathy, tinnitus, hearing loss, vertigo, Meniere's disease, tonsillitis, sinusitis, hay fever, peanut allergy, anaphylaxis,
Down syndrome, cerebral palsy, spina bifida, muscular dystrophy, Tourette syndrome, dyslexia, dyspraxia, learning disability, blindness, deafness,
paraplegia, chronic pain, back pain, vitamin D deficiency, celiac sprue, sarcoidosis, scleroderma, Raynaud's disease, varicose veins, cellulitis,
gangrene, ringworm, scabies, acne, hypoglycaemia, ketoacidosis, angioedema, endocarditis, pericarditis, pleurisy, pneumothorax, bronchiectasis,
Guillain-Barré syndrome, myasthenia gravis, narcolepsy, restless legs syndrome, Bell's palsy, trigeminal neuralgia, encephalitis, hydrocephalus,
abscess, acid reflux disease, acromegaly, acute bronchitis, acute kidney injury, acute myeloid leukaemia, age-related macular degeneration, agoraphobia, alopecia, altitude sickness, amnesia, amyloidosis, ankylosing spondylitis, aphasia,
arrhythmia, ascites, astigmatism, ataxia, atherosclerosis, athlete's foot, atopic dermatitis, Barrett's oesophagus, basal cell carcinoma, Behçet's disease, bilateral pneumonia, binge eating disorder, blood clot in the leg, body dysmorphic disorder,
bowel cancer, bowel obstruction, brain haemorrhage, brain injury, broken collarbone, broken wrist, bunions, bursitis, cardiac arrest, chickenpox, cholera, chronic lymphocytic leukaemia, chronic pancreatitis, cleft palate,
cluster headaches, cold sores, colitis, colour blindness, complex regional pain syndrome, conjunctivitis, constipation, contact dermatitis, croup, cystitis, deviated septum, diabetic neuropathy, diarrhoea, diphtheria,
dislocated shoulder, dissociative identity disorder, dry eyes, Dupuytren's contracture, dysphagia, eating disorder, Ebola, Ehlers-Danlos syndrome, endometrial cancer, essential tremor, fetal alcohol syndrome, food poisoning, fractured ankle, fractured rib,
frozen shoulder, functional neurological disorder, gallbladder cancer, gambling addiction, gastroenteritis, gender dysphoria, glandular fever, gum disease, haemochromatosis, hand foot and mouth disease, head injury, heart block, heart murmur, heat stroke,
hepatitis A, high-functioning autism, hip dysplasia, hives, Hodgkin lymphoma, hyperemesis, hyponatraemia, hypotension, impetigo, incontinence, interstitial cystitis, iron deficiency, Kawasaki disease, keratoconus,
kidney cancer, kidney infection, lactose intolerance, laryngitis, lead poisoning, left-sided weakness, liver cancer, liver failure, low back pain, lung fibrosis, lymphoedema, Marfan syndrome, mastitis, meningioma,
mesothelioma, mitral regurgitation, motion sickness, mononucleosis, Munchausen syndrome, nasal polyps, nephrotic syndrome, neurofibromatosis, non-Hodgkin lymphoma, norovirus, nut allergy, oesophageal cancer, oral thrush, osteomyelitis,
osteopenia, otitis media, overactive bladder, Paget's disease, panic disorder with agoraphobia, paranoid schizophrenia, pelvic inflammatory disease, peptic ulcer, peripheral artery disease, peripheral neuropathy, pernicious anaemia, phenylketonuria, plantar fasciitis, pneumoconiosis,
polio, polycystic kidney disease, polymyalgia rheumatica, post-concussion syndrome, postnatal depression, premenstrual syndrome, pressure sores, psoriatic arthritis, psychosis, pulmonary fibrosis, pulmonary hypertension, rabies, repetitive strain injury, respiratory failure,
retinal detachment, rheumatic fever, rotator cuff tear, rubella, scarlet fever, schizoaffective disorder, seasonal affective disorder, selective mutism, sepsis from a urinary infection, severe depression, short-sightedness, slipped disc, smallpox, social anxiety,
speech impediment, spinal stenosis, sprained ankle, stomach cancer, strep throat, stress fracture, stutter, subarachnoid haemorrhage, suicidal ideation, tapeworm, temporal arteritis, tennis elbow, testicular cancer, tetanus,
throat cancer, thrombocytopenia, thrush, thyroid cancer, torn ligament, toxic shock syndrome, toxoplasmosis, traumatic brain injury, Turner syndrome, typhoid fever, undescended testicle, urethritis, uveitis, vascular dementia,
vasculitis, visual impairment, Von Willebrand disease, water on the brain, Wilson's disease, yellow fever, Zika`);

export const drugs = list(`
metformin, insulin, insulin glargine, Lantus, Ozempic, semaglutide, Trulicity, liraglutide, glipizide, gliclazide, sitagliptin, Jardiance, empagliflozin,
lisinopril, ramipril, enalapril, losartan, valsartan, candesartan, amlodipine, nifedipine, diltiazem, atenolol, bisoprolol, metoprolol,
propranolol, carvedilol, furosemide, hydrochlorothiazide, spironolactone, digoxin, amiodarone, warfarin, apixaban, Eliquis, rivaroxaban, Xarelto,
clopidogrel, aspirin, heparin, enoxaparin, atorvastatin, Lipitor, simvastatin, rosuvastatin, pravastatin, ezetimibe, salbutamol, albuterol, Ventolin,
fluticasone, budesonide, Symbicort, montelukast, tiotropium, prednisone, prednisolone, dexamethasone, hydrocortisone, ibuprofen, naproxen,
diclofenac, celecoxib, paracetamol, acetaminophen, Tylenol, codeine, tramadol, morphine, oxycodone, OxyContin, hydrocodone, Vicodin, fentanyl, methadone,
buprenorphine, naloxone, naltrexone, gabapentin, pregabalin, Lyrica, sertraline, Zoloft, fluoxetine, Prozac, citalopram, escitalopram, Lexapro, paroxetine,
venlafaxine, duloxetine, Cymbalta, bupropion, Wellbutrin, mirtazapine, amitriptyline, nortriptyline, lithium, lamotrigine, valproate, carbamazepine,
levetiracetam, Keppra, phenytoin, topiramate, quetiapine, Seroquel, olanzapine, risperidone, aripiprazole, Abilify, haloperidol, clozapine,
diazepam, Valium, lorazepam, Ativan, alprazolam, Xanax, clonazepam, zolpidem, Ambien, zopiclone, melatonin, methylphenidate, Ritalin, Adderall, lisdexamfetamine,
Vyvanse, atomoxetine, donepezil, memantine, levodopa, pramipexole, ropinirole, sumatriptan, omeprazole, lansoprazole, pantoprazole, esomeprazole,
ranitidine, famotidine, ondansetron, metoclopramide, loperamide, mesalazine, lactulose, levothyroxine, Synthroid, carbimazole, amoxicillin, Augmentin,
penicillin, flucloxacillin, doxycycline, azithromycin, clarithromycin, erythromycin, ciprofloxacin, levofloxacin, nitrofurantoin, trimethoprim,
metronidazole, vancomycin, gentamicin, cefalexin, ceftriaxone, aciclovir, valacyclovir, oseltamivir, Tamiflu, Truvada, tenofovir, Biktarvy, efavirenz, PrEP,
fluconazole, terbinafine, ivermectin, hydroxychloroquine, methotrexate, sulfasalazine, leflunomide, adalimumab, Humira, etanercept, Enbrel, infliximab, rituximab,
tamoxifen, letrozole, anastrozole, cisplatin, carboplatin, paclitaxel, docetaxel, cyclophosphamide, doxorubicin, imatinib, pembrolizumab, Keytruda,
trastuzumab, Herceptin, bevacizumab, allopurinol, colchicine, alendronic acid, denosumab, folic acid, ferrous sulphate, vitamin B12, calcium carbonate,
sildenafil, Viagra, tadalafil, finasteride, tamsulosin, oxybutynin, estradiol, progesterone, testosterone, levonorgestrel, cetirizine, loratadine,
fexofenadine, diphenhydramine, EpiPen, adrenaline, botulinum toxin, baclofen, tizanidine, cyclobenzaprine, azathioprine, ciclosporin, tacrolimus, mycophenolate,
abacavir, acamprosate, acarbose, Actos, Advair, Advil, Aleve, alfuzosin, Allegra, amiloride, ampicillin, Amoxil, apremilast, Arimidex,
Aricept, Atrovent, azelastine, Bactrim, beclometasone, Benadryl, bendroflumethiazide, Benicar, benzoyl peroxide, bezafibrate, bicalutamide, Botox, brinzolamide, Brufen,
bumetanide, Buscopan, Calpol, canagliflozin, capecitabine, captopril, Cialis, Cipro, Claritin, clobetasol, clonidine, clotrimazole, co-codamol, co-amoxiclav,
Concerta, Copaxone, cortisone, Coumadin, Crestor, cyanocobalamin, dabigatran, dapagliflozin, Depakote, desloratadine, desvenlafaxine, Dexedrine, dihydrocodeine, Dilantin,
dipyridamole, disulfiram, domperidone, doxazosin, dulaglutide, dutasteride, edoxaban, Effexor, Elvanse, emtricitabine, Entresto, epoetin, eplerenone, ergocalciferol,
Estrace, eszopiclone, etoricoxib, Euthyrox, exenatide, felodipine, fentanyl patches, ferrous fumarate, fingolimod, Flagyl, flecainide, Flomax, Flonase, Forxiga,
fosfomycin, Gaviscon, Gleevec, glimepiride, glucagon, goserelin, Haldol, Humalog, hydromorphone, hydroxyzine, Imitrex, Imodium, indapamide,
indomethacin, insulin aspart, insulin lispro, interferon beta, irbesartan, isosorbide mononitrate, isotretinoin, ketamine, ketoprofen, Klonopin, labetalol, lacosamide, Lasix, latanoprost,
Levemir, linagliptin, loprazolam, lurasidone, Macrobid, mebeverine, medroxyprogesterone, meloxicam, mercaptopurine, meropenem, metamizole, methyldopa, metolazone,
midazolam, mifepristone, minocycline, misoprostol, modafinil, mometasone, Motrin, Mounjaro, moxifloxacin, nadolol, Naprosyn, natalizumab, nebivolol, Neurontin,
Nexium, nicorandil, nitroglycerin, norethisterone, Norvasc, Novalgin, NovoRapid, Nurofen, nystatin, olmesartan, opium, orlistat, oxcarbazepine, palbociclib,
Panadol, Paxil, perindopril, phenobarbital, phentermine, pioglitazone, piperacillin, Plavix, Pradaxa, prazosin, Prilosec, primidone, prochlorperazine, promethazine,
Propecia, propylthiouracil, pyridostigmine, quinapril, raloxifene, ranolazine, rasagiline, remdesivir, Retin-A, ribavirin, rifampicin, Risperdal, Rivotril,
rizatriptan, Saxenda, selegiline, senna, Singulair, Sinemet, solifenacin, sotalol, Spiriva, St John's wort, Stilnox, Suboxone, sucralfate, Subutex,
telmisartan, temazepam, terazosin, teriparatide, theophylline, ticagrelor, timolol, tofacitinib, tolterodine, Topamax, Toujeo, tranexamic acid, trazodone, Tresiba,
triamcinolone, Trileptal, Uniphyllin, ursodeoxycholic acid, ustekinumab, varenicline, Vagifem, vedolizumab, verapamil, Victoza, vitamin D, Voltaren, vortioxetine, Wegovy,
Yasmin, Zantac, Zetia, Zestril, zidovudine, zoledronic acid, zonisamide, Zyprexa, Zyrtec`);

export const jobs = list(`
software engineer, senior software engineer, data analyst, data scientist, product manager, project manager, programme manager, office manager,
account manager, key account manager, sales manager, regional sales manager, sales representative, marketing manager, marketing director, HR manager,
human resources manager, HR business partner, recruiter, talent acquisition specialist, payroll officer, payroll administrator, accountant, senior accountant,
chartered accountant, auditor, internal auditor, financial analyst, finance director, chief financial officer, CFO, chief executive officer, CEO,
chief technology officer, CTO, chief operating officer, COO, managing director, executive director, vice president, vice president of sales, general manager,
operations manager, supply chain manager, logistics coordinator, warehouse supervisor, forklift driver, truck driver, bus driver, taxi driver, courier, pilot, flight attendant,
nurse, registered nurse, head nurse, staff nurse, midwife, general practitioner, GP, surgeon, consultant cardiologist, cardiologist, oncologist, radiologist, anaesthetist,
paediatrician, psychiatrist, psychologist, physiotherapist, occupational therapist, dentist, dental hygienist, pharmacist, paramedic, care assistant, social worker,
teacher, primary school teacher, teaching assistant, headteacher, lecturer, senior lecturer, associate professor, research assistant, postdoctoral researcher,
librarian, lawyer, solicitor, barrister, attorney, paralegal, legal counsel, general counsel, notary, judge, police officer, detective, firefighter, security guard,
soldier, electrician, plumber, carpenter, welder, mechanic, bricklayer, painter and decorator, architect, civil engineer, mechanical engineer, electrical engineer,
structural engineer, surveyor, site manager, construction worker, machine operator, quality inspector, lab technician, chemist, biologist, chef, sous chef, head chef,
waiter, waitress, bartender, barista, hotel manager, receptionist, cleaner, housekeeper, gardener, farmer, fisherman, baker, butcher, hairdresser, beautician,
journalist, editor, copywriter, translator, interpreter, photographer, graphic designer, UX designer, web developer, frontend developer, backend developer,
DevOps engineer, systems administrator, network engineer, database administrator, IT support specialist, help desk technician, security analyst,
penetration tester, business analyst, management consultant, consultant, actuary, underwriter, claims adjuster, insurance broker, loan officer, bank teller,
investment banker, portfolio manager, trader, compliance officer, data protection officer, risk manager, tax adviser, real estate agent, estate agent, property manager,
personal assistant, executive assistant, secretary, administrative assistant, data entry clerk, customer service representative, call centre agent, store manager, cashier,
shop assistant, buyer, procurement manager, purchasing agent, event planner, tour guide, travel agent, fitness instructor, personal trainer, coach, actor, musician,
plant manager, production manager, shift supervisor, team lead, team leader, head of operations, head of marketing, head of finance, director of engineering,
principal engineer, staff engineer, technical writer, scrum master, QA engineer, test engineer, solutions architect, cloud architect, machine learning engineer,
abattoir worker, academic registrar, acoustic engineer, acupuncturist, administrator, aerospace engineer, agronomist, air traffic controller, aircraft mechanic, ambulance driver, anthropologist, antiques dealer, app developer, apprentice,
arborist, archaeologist, archivist, art director, art teacher, artist, assembler, assistant manager, assistant professor, astronaut, astronomer, au pair, auctioneer, audiologist,
author, automotive technician, babysitter, bailiff, ballet dancer, bank clerk, bank manager, beekeeper, bellboy, biochemist, biomedical scientist, blacksmith, board member, boatbuilder,
bookbinder, bookkeeper, bookseller, botanist, brand manager, brewer, broadcaster, broker, building contractor, bus conductor, business owner, butler, cabin crew member, cabinetmaker,
call center agent, cameraman, car dealer, cardiothoracic surgeon, career adviser, caretaker, cartographer, case manager, caterer, chambermaid, chauffeur, chief information officer, CIO, chief marketing officer,
CMO, chief medical officer, chief of staff, chief security officer, CISO, chief people officer, child minder, chimney sweep, chiropractor, choreographer, city planner, civil servant, clerk, clinical psychologist,
coal miner, coastguard, cobbler, comedian, commercial director, community nurse, company secretary, composer, computer programmer, conductor, conservationist, content designer, content manager, controller,
cook, coroner, counsellor, court reporter, crane operator, creative director, credit controller, criminologist, curator, customer success manager, customs officer, dairy farmer, dancer, data engineer,
dean, debt collector, delivery driver, dental nurse, deputy head teacher, dermatologist, designer, diplomat, director, director of nursing, dispatcher, district nurse, diver, docker,
dog walker, doorman, draughtsman, dressmaker, driving instructor, economist, educational psychologist, embryologist, engineer, engineering manager, entrepreneur, environmental consultant, epidemiologist, ergonomist,
escort, estimator, facilities manager, factory worker, farm labourer, farrier, fashion designer, film director, film producer, finance manager, financial adviser, financial controller, fishmonger, fitter,
florist, football coach, footballer, foreman, forester, freelance writer, fundraiser, funeral director, game designer, gamekeeper, garbage collector, genealogist, general secretary, geographer,
geologist, glazier, goldsmith, governess, graduate trainee, gravedigger, greengrocer, gynaecologist, haematologist, handyman, head of compliance, head of legal, head of people, head of sales,
head of security, health visitor, historian, homemaker, horticulturist, hospital porter, hostess, house painter, HR assistant, HR director, HR officer, illustrator, immigration lawyer, importer,
independent consultant, innkeeper, inspector, insurance agent, intelligence analyst, interior designer, intern, investor, IT consultant, IT director, IT manager, janitor, jeweller, jockey,
joiner, junior doctor, kennel hand, key worker, kindergarten teacher, kitchen porter, laboratory assistant, labourer, land surveyor, landscape architect, landscape gardener, laundry worker, law clerk, lead developer,
legal assistant, legal secretary, letting agent, lifeguard, lighting technician, linguist, locksmith, lorry driver, magician, magistrate, maid, mail carrier, maintenance engineer, make-up artist,
managing partner, marine biologist, marketing assistant, masseuse, maths teacher, media planner, medical director, medical secretary, member of parliament, merchant, meteorologist, microbiologist, midwifery manager, milkman,
miner, missionary, model, mortgage adviser, music teacher, nanny, naval officer, neurologist, neurosurgeon, news editor, newsreader, night porter, novelist, nursery teacher,
nurse practitioner, nutritionist, obstetrician, office assistant, office clerk, oil rig worker, operations director, ophthalmologist, optician, optometrist, orthodontist, orthopaedic surgeon, osteopath, painter,
park ranger, parking attendant, parliamentary assistant, partner, pastry chef, patent attorney, pathologist, pediatrician, personnel manager, pest controller, pharmacologist, philosopher, physician, physician assistant,
physicist, piano tuner, planning officer, plasterer, playwright, podiatrist, poet, political scientist, politician, postman, postwoman, potter, PR manager, press officer,
priest, primary care physician, printer, prison officer, private detective, private tutor, probation officer, producer, product designer, professor, professor of history, programmer, project engineer, proofreader,
psychiatric nurse, psychotherapist, public prosecutor, publisher, quality manager, quantity surveyor, radiographer, ranger, receptionist and typist, refuse collector, regional director, registrar, research fellow, research scientist,
researcher, restaurant manager, retail assistant, road sweeper, roofer, sailor, sales assistant, sales director, sales executive, scaffolder, school nurse, scientist, screenwriter, sculptor,
seamstress, senator, senior consultant, senior manager, service engineer, sheep farmer, sheriff, ship's captain, shoemaker, shopkeeper, signalman, singer, site foreman, social media manager,
sociologist, software architect, software developer, solicitor advocate, sommelier, songwriter, sound engineer, special needs teacher, speech and language therapist, speech therapist, sports journalist, stable hand, stage manager, statistician,
steelworker, stewardess, stockbroker, stonemason, store clerk, street vendor, student, student nurse, supervisor, support worker, swimming instructor, system engineer, tailor, tattoo artist,
tax accountant, tax inspector, taxidermist, technical director, technician, telephone operator, telemarketer, theologian, tiler, tool maker, town clerk, town planner, toxicologist, trade union official,
train driver, trainee, trainer, tram driver, treasurer, tutor, typist, undertaker, university lecturer, upholsterer, urologist, vet, veterinary nurse, veterinary surgeon,
vicar, video editor, violinist, vocational trainer, waiter and barman, warehouse operative, warehouse worker, watchmaker, weaver, wedding planner, window cleaner, winemaker, writer, youth worker,
zookeeper, zoologist, Geschäftsführer, Geschäftsführerin, Buchhalterin, Sachbearbeiter, Krankenschwester, Lehrerin, Ingenieur, Hausarzt, Verkäuferin, Bäckermeister, infirmière, ingénieur,
comptable, directeur général, avocat, médecin généraliste, professeur, enfermera, abogado, ingeniero, profesora, contable, gerente, médico, avvocato, ragioniere,
insegnante, ingegnere, infermiera, verpleegkundige, leraar, boekhouder`);

/** Words that organisations are named with: before, in the middle, behind. */
export const companyWords = list(`
Northgate, Bluewater, Summit, Pinnacle, Evergreen, Meridian, Horizon, Atlas, Vertex, Cobalt, Quantum, Nimbus, Orion, Sterling, Redwood, Silverline, Brightpath, Ironbridge, Oakfield,
Riverstone, Lakeside, Harbour, Crescent, Beacon, Keystone, Cornerstone, Granite, Falcon, Phoenix, Titan, Apex, Zenith, Nova, Stellar, Aurora, Helix, Matrix, Vector, Delta, Omega,
Trident, Paragon, Prime, Allied, United, National, Pacific, Atlantic, Nordic, Baltic, Alpine, Continental, Global, Metro, Urban, Capital, Heritage, Liberty, Patriot, Frontier, Pioneer,
Cascade, Sierra, Prairie, Maple, Cedar, Willow, Birch, Juniper, Clearview, Fairway, Greenfield, Westbrook, Eastgate, Southport, Highland, Midland, Castle, Crown, Royal, Regent`);
export const companyTrades = list(`
Systems, Solutions, Technologies, Software, Consulting, Partners, Logistics, Transport, Freight, Shipping, Foods, Bakery, Brewing, Farms, Pharma, Pharmaceuticals, Biotech, Labs, Diagnostics,
Medical, Health, Care, Dental, Insurance, Bank, Capital, Investments, Holdings, Ventures, Securities, Realty, Properties, Estates, Construction, Builders, Engineering, Manufacturing,
Industries, Motors, Automotive, Airlines, Energy, Power, Gas, Water, Mining, Steel, Chemicals, Plastics, Textiles, Apparel, Furniture, Interiors, Design, Media, Publishing, Press,
Entertainment, Studios, Games, Networks, Telecom, Communications, Wireless, Data, Analytics, Cloud, Security, Staffing, Recruitment, Training, Education, Academy, Travel, Hotels, Resorts`);
export const companyForms = list(
  `Inc., Inc, LLC, Ltd, Ltd., Limited, PLC, plc, Corp., Corporation, Co., & Co., Group, GmbH, AG, KG, GmbH & Co. KG, S.A., SA, SARL, SAS, S.L., S.p.A., S.r.l., B.V., BV, N.V., AB, AS, A/S, Oy, Pty Ltd, Pvt. Ltd., LLP, SE`,
);
export const institutionForms = list(`
University of {city}, {city} University, University Hospital {city}, {city} General Hospital, St. {given}'s Hospital, {city} City Council, City of {city}, {city} School District,
{city} High School, {city} College, {city} Institute of Technology, {family} Foundation, {family} & Associates, {family} and Sons, {family} Group, {family} & {family} LLP, {family}, {family} & Partners,
Bank of {city}, {city} Savings Bank, {city} Police Department, {city} Medical Center, {city} Medical Centre, {city} Health Trust, {city} Football Club, {city} Chamber of Commerce, Ministry of Finance,
Department of Health, Department of Motor Vehicles, Department of Justice, Ministry of Health, Ministry of Foreign Affairs, {city} Airport Authority, {city} Dental Clinic, Klinikum {city},
Stadtwerke {city}, Sparkasse {city}, Universität {city}, Université de {city}, Banco de {city}, Ayuntamiento de {city}, Mairie de {city}, {family} Family Trust, Red Cross, World Health Organization`);

export const spokenDigits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** Well known firms and bodies, by the names that people use. */
export const knownOrganisations = list(`
NHS, BBC, CNN, NASA, FBI, CIA, IRS, HMRC, DWP, DVLA, NATO, UN, EU, WHO, UNICEF, UNESCO, IMF, World Bank, European Commission, European Union, House of Commons, Senate, Congress, Supreme Court, High Court, Crown Court, Home Office, Foreign Office, Treasury, Bank of England, Federal Reserve, European Central Bank, Scotland Yard, Metropolitan Police, Royal Mail, Deutsche Post, Deutsche Bahn, Lufthansa, Ryanair, easyJet, British Airways, Air France, KLM, Delta, United Airlines, Tesco, Sainsbury’s, Asda, Lidl, Aldi, Rewe, Carrefour, Walmart, Target, Costco, IKEA, H&M, Zara, Nike, Adidas, Puma, BMW, VW, Volkswagen, Audi, Mercedes-Benz, Toyota, Honda, Nissan, Fiat, Renault, Peugeot, Tesla, Ford, Google, Apple, Microsoft, Amazon, Facebook, Meta, Twitter, Netflix, Spotify, Uber, Airbnb, IBM, Intel, Oracle, SAP, Siemens, Bosch, Philips, Nokia, Ericsson, Samsung, Sony, LG, Huawei, Lenovo, Dell, HP, Cisco, Barclays, HSBC, Lloyds, NatWest, Santander, BNP Paribas, Deutsche Bank, Commerzbank, ING, Rabobank, UBS, Credit Suisse, JPMorgan Chase, Goldman Sachs, Morgan Stanley, Wells Fargo, Citibank, Bank of America, AXA, Allianz, Zurich, Aviva, Generali, MetLife, State Farm, GEICO, PwC, KPMG, EY, Deloitte, McKinsey, Accenture, Capgemini, DHL, FedEx, UPS, DPD, Hermes, Vodafone, O2, EE, AT&T, Verizon, T-Mobile, Orange, Telefónica, Shell, BP, Total, Exxon, E.ON, EDF, British Gas, Pfizer, Roche, Novartis, Bayer, GSK, Reuters, The Guardian, The Times, New York Times, Washington Post, Le Monde, Der Spiegel, El País, Harvard, Yale, MIT, Stanford, Oxford University, Cambridge, ETH Zürich, Manchester United, Arsenal, Chelsea, Bayern München, Real Madrid, Juventus, Ajax, Greenpeace, Amnesty International, Oxfam, Caritas, Rotary Club, Lions Club, YMCA, Salvation Army`);

/** Short forms of names, and names that are words and months too: rare in lists by their count, and often mistaken. */
export const shortNames = list(`
Bob, Bill, Jim, Jimmy, Tom, Tommy, Dave, Mike, Mick, Nick, Dan, Danny, Ben, Sam, Alex, Chris, Matt, Andy, Tony, Joe, Joey, Rob, Bobby, Ted, Ed, Eddie, Fred, Freddie, Jack, Harry, Charlie, Will, Willy, Liz, Beth, Betty, Kate, Katie, Kathy, Maggie, Meg, Peggy, Sue, Susie, Jen, Jenny, Becky, Vicky, Steph, Jess, Abby, Mandy, Sandy, Cindy, Patty, Pat, Terry, Jo, Lou, Max, Leo, Gus, Al, Ray, Ron, Ken, Don, Greg, Jeff, Phil, Pete, Steve, Kev, Baz, Gaz, Shaz, Lexi, Zoe, Mia, Ali, Mo, Raj, Sanj, Yuki, Kim, Lee, Jay, Kai, Bea, Fi, Tash, Nat, Dom, Theo, Seb, Jonny, Mitch, Chuck, Hank, Rick, Ricky, Randy, Larry, Jerry, Barry, Gerry, Wes, Walt, Stan, Sid, Vic, Nell, Nora, Ellie, Millie, Molly, Polly, Dolly, Tess, Trish, Tina, Gina, Nina, Lena, Uschi, Hansi, Sepp, Toni, Pepe, Paco, Nacho, Lola, Chema, Beppe, Gigi, Juju, Zé, Joãozinho, Sascha, Mischa, Olya, Kasia, Gosia, Tomek, Janek, April, May, June, August, Mark, Grace, Rose, Art, Faith, Hope, Joy, Iris, Lily, Daisy, Ivy, Olive, Violet, Jasmine, Hazel, Amber, Ruby, Pearl, Crystal, Dawn, Eve, Summer, Autumn, Christian, Dean, Earl, Duke, Miles, Chase, Grant, Frank, Drew, Bill, Pierce, Guy, Rich, Sunny, Sky, Star, Storm, Angel, Melody, Carol, Penny, Dale, Glen, Heath, Cliff, Rocky, Sage, Basil, Ginger, Pepper, Robin, Jay, Raven, Wren, Paris, London, Sydney, Florence, Chelsea, Brooklyn, Austin, Dallas, Carolina, Virginia, Georgia, India, China, Israel, Jordan, Chad, Kenya, Asia, Victoria, Charlotte, Madison, Lincoln, Jackson, Houston`);

/** Family names that are words, places and firms too. */
export const plainFamilies = list(`
Young, King, Brown, White, Green, Black, Gray, Long, Short, Rich, Price, Cook, Baker, Bishop, Pope, Knight, Church, Fields, Woods, Rivers, Banks, Bank, Stone, Field, Hill, Park, Rose, Love, Power, Best, Good, Day, May, March, Winter, Frost, Snow, Rain, Fox, Wolf, Bird, Fish, Bush, Rice, Hall, House, Page, Bell, Bond, Cash, Case, Law, Judge, Marshall, Major, Ford, Mercedes, Dell, Chase, Wells, Morgan, Lincoln, Washington, Jackson, Houston, London, York, Paris, Holland, France, England, Ireland, Israel, Jordan, Berlin, Wien, Roma, Lang, Klein, Gross, Koch, Bauer, Richter, Kaiser, Petit, Blanc, Noir, Boucher, Roy, Rey, Santos, Cruz, Flores, Rojas, Leon, Luna, Sol, Reis, Pinto, Rosa, Costa, Vale, Swift, Sharp, Strong, Wise, Savage, Small, Little, Self, Means, Grant, Will, Sage, Singer, Mason, Carpenter, Taylor, Smith, Cooper, Porter, Miller, Fisher, Hunter, Archer, Farmer, Gardener, Shepherd, Butler, Clark, Dean, Abbott, Monk, Noble, Duke, Earl, Prince, Khan, Singh, Kaur, Lee, Li, Ng, Wu, Xu, Ma, He, Do, So, Ho, Chan, Wong, Kim, Park, Choi, Nguyen, Tran, Le, Pham, Patel, Shah, Ali, Ahmed, Hussain`);

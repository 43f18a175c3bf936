"""Illnesses, disabilities and cures by their Italian names, which tell it wherever they stand.

The chapters are those of the ICD, so that what is missing is easy to see.
"""

_INFECTIONS = r"""
hiv*, aids, sieroposit*, epatit*, tubercolos*, tubercolotic*, tbc, covid*, coronavirus, varicella,
morbillo, rosolia, scarlattina, parotite, orecchioni, mononucleosi, citomegalovirus, toxoplasmosi,
salmonell*, colera, tifo addominale, malaria, dengue, lyme, leishmaniosi, meningit*, encefalit*,
poliomielit*, polio, sifilide, gonorrea, clamidia, candidos*, herpes, papilloma, papillomi, hpv,
condilomi, verruca, verruche, micosi, onicomicosi, scabbia, pediculosi, pidocchi, tetano, pertosse,
difterite, sepsi, setticemi*, contagiat[oaie], mts, virus intestinale, virus gastrointestinale,
gastroenterit*, long covid, fuoco di sant'antonio, fuoco di s antonio, malattie? veneree?, fuoco di
[·]+
"""
_TUMOURS = r"""
tumor[ei], tumoral[ei], cancro, cancri, carcinom*, melanom*, linfom*, mielom*, leucemi*, sarcom*,
metastas*, metastatic*, neoplasi*, neoplastic*, neuroblastom*, blastom*, gliom*, glioblastom*,
meningiom*, adenom*, adenocarcinom*, fibrom[aio]*, miom[aio], angiom[aio], cistoma, basalioma,
mesoteliom*, timom[ai], seminom*, hodgkin, oncologi*, chemio*, radioterapi[ae], brachiterapi*,
immunoterap*, mastectom*, masectom*, quadrantectom*, lumpectom*, brutto male, male incurabile, cisti
ovarica, cisti ovariche, cisti
"""
_BLOOD = r"""
anemi*, emofili*, talassemi*, drepanocit*, falcemi*, trombocit*, piastrinop*, leucopen*, neutropen*,
coagulopat*, trombofil*, emocromatosi, favismo, favic[oah]*, linfoma, mielodisplas*, policitemia,
linfonod*, immunodepress*, immunodefic*, immunocompromess*, immunosoppress*, splenectom*,
trasfusion*, donator* di sangue, gruppo sanguigno, emoglobina bassa, ferro basso, ferritina
"""
_GLANDS = r"""
diabete, diabetic*, diabetes, dabet*, diab, glicemi*, insulin*, microinfusore, ipoglicem*,
iperglicem*, prediabet*, tiroid*, ipotiroid*, ipertiroid*, eutiroid*, hashimoto, basedow, nodul[oi],
cushing, addison, acromegal*, ipofisar*, surrenal*, obes[oaie], obesita, sovrappeso grave,
denutrit*, malnutrit*, sottopeso, colesterol*, ipercolesterol*, trigliceridi, dislipidemi*,
uricemia, iperuricemia, gotta, gottos*, fenilchetonuri*, porfiria, galattosemia, fibrosi cistica,
mucoviscidosi, celiac*, celiachia, celliac*, ciliac*, intolleran*, intollerent*, allergi*, alergi*,
allerg, intoll, allergologi*, anafilass*, anafilattic*, adrenalina in borsa, osteopeni*, osteopor*,
rachitism*, insulinoresist*, policistic*, pcos, carenz* di (ferro|vitamina \w+|b12)
"""
_MIND = r"""
depression*, depressiv*, antidepress*, psicofarmac*, psichiatri*, psicosi, psicotic*, psicopat*,
schizofren*, schizoid*, paranoi[acde]*, bipolar*, borderline, ciclotimi*, distimi*, nevros*,
nevrotic*, nevrastenic*, anoressi*, bulimi*, binge eating, ortoressi*, dismorfofobi*, autism*,
autistic*, asperger, adhd, iperattiv*, dislessi*, dislesic*, disgrafi*, disortografi*, discalculi*,
dsa, disprassi*, disfasi*, balbuzi*, balbuzient*, tourette, tourett*, alzheimer*, alzaimer,
alzeimer*, demenz*, demente senile, arteriosclerosi, arteriosclerotic*, senilita, ansiolitic*,
esauriment*, esaurit[oaie] nervos*, burnout, burn out, agorafob*, claustrofob*, sociofob*,
ipocondri*, ossessivo compulsiv*, ossessivo-compulsiv*, ptsd, stress post traumatico, post
traumatic*, psicoterapia, psicanalis*, psicoanalis*, elettroshock, ludopat*, tossicodipend*,
tossicoman*, alcolist*, alcoolist*, alcolizz*, alcoolizz*, alcolism*, alcoolism*, etilist*,
etilism*, cocainoman*, eroinoman*, cocaina, metadon*, disintossic*, overdose, sert, serd, suicid*,
parasuicid*, autolesion*, tso, ritardo (mentale|cognitivo|psicomotorio|di sviluppo|del linguaggio),
mongoloid*, schizzofren*, allucinazion[ei], sonnambul*, narcoles*, stanchezza cronica, fobi[ae]
(social|dei|degli|per|di|grav)*, fobic[oa]
"""
_NERVES = r"""
sclerosi, sla, parkinson*, parkinsonian*, huntington, epiless*, epilettic*, convulsion*, ictus,
ischemi*, emipares*, emiplegi*, parapares*, parapleg*, tetrapares*, tetrapleg*, paresi, paralisi,
paralitic*, neuropat*, polineurop*, miasten*, distrofi*, miopat*, sma spinale, atassi*, distoni*,
neurologi*, emicrani*, cefale*, cefalgi*, nevralgi*, trigemino, sciatic[ao], sciatalgi*, cruralgi*,
lombosciatalg*, meniere, labirintit*, acufen*, narcolessia, idrocefal*, spina bifida, encefalopat*,
mielit*, lesione (spinale|midollare|cerebrale), tetraplegico, cerebroles*, cerebropat*, aneurism*,
tunnel carpale, coma, afasi*, tremore essenziale, tremori, neurodivergent*, neurovegetativ*, gambe
senza riposo, narcolett*, cinetosi
"""
_SENSES = r"""
ipovedent*, non vedent[ei], ipoacusi*, ipoacusic*, ipoudent*, non udent[ei], sordomut*, sordociec*,
sordita, cecita, cataratt*, glaucom*, maculopat*, maculare, retinit*, retinopat*, retinic*, distacco
di retina, distacco della retina, cheratocono, cheratit*, congiuntivit*, uveit*, ambliop*, strabic*,
strabism*, daltonic*, daltonism*, nistagmo, otite, otiti, otoscleros*, impianto cocleare, apparecch*
acustic*, apparecchi[o]? per l'udito, apparecchi[o]? per sentire, protes[ie] acustic*, lingua dei
segni
"""
_HEART = r"""
infart*, cardiopat*, cardiac*, cardiologi*, cardiochirurgi*, coronaropat*, coronari[ae],
coronarografi*, angina, aritmi*, fibrillazion*, extrasistol*, tachicard*, bradicard*, pacemaker,
pace maker, peacemaker, defibrillatore (impiantato|sottocutaneo), holter, bypass, by pass, by-pass,
stent, angioplastic*, scompenso, scompensat[oa], ipertes[oaie], ipertension*, ipotes[oaie],
ipotension*, pression[ei] (alt|bass)[ae], pressione (ballerina|altissima|bassissima|sanguigna|
arteriosa), miocardi*, pericardi*, endocardit*, prolasso, soffi[o]? al cuore, trombos*, trombo,
tromboflebit*, embol*, flebit*, varici, vene varicose, arteriopat*, valvulopat*, cuore matto,
lipedema, linfedema, elefantiasi, vasculopat*
"""
_BREATH = r"""
asm[ae], asmatic*, asmatiche, bpco, enfisem*, bronchit*, bronchial[ei], broncopat*, broncopolm*,
bronchiol*, polmonit*, pleurit*, pneumotorac*, pneumologi*, silicosi, asbestosi, sarcoidos*, apnee,
apnea, cpap, sinusit*, rinit*, tonsill*, faringit*, laringit*, adenoid*, raffreddat*, raffredor*,
raffreddor*, influenzat[oaie], febbr[ei], febbricitant*, febbrone, febbriciattola, fibrosi,
ossigenoterap*, insufficienz* respirator*
"""
_GUT = r"""
gastrit*, gastropat*, gastroprotett*, gastrointestinal*, ulcer[ae], reflusso, ernia iatale,
esofagit*, colit*, crohn, morbo, colon irritabile, intestino irritabile, ibs, rettocolit*,
diverticol*, emorroid*, ragad[ei], fistol*, stipsi, stitic*, stitichezza, diarre*, dissenteri*,
cirros*, cirrotic*, steatosi, fegato grasso, epatopat*, pancreatit*, calcol[oi] (renal|bili|alla|al|
ai)*, colica, coliche, colicist*, colecist*, cistifellea, appendicit*, peritonit*, laparoscop*,
stomia, stomizzat*, colostom*, ileostom*, sondino, disfagi*, stomatit*, gengivit*, parodont*,
piorrea, helicobacter, sibo, malassorbiment*, permeabilita intestinale, (ha|con|dei|soffre di|tolto)
(i )?calcoli(?! (?:del|della|fatti|sbagliati|di))
"""
_SKIN = r"""
psorias*, psoriat*, eczem*, dermatit*, dermatologi*, orticari*, vitiligin*, rosacea, acne,
idrosadenit*, sclerodermi*, lupus, pemfigo, alopeci*, calvizie, ustion*, ustionat*, cheloid*,
lichen, piaghe da decubito, piaga da decubito, piede diabetico, iperidros*, ittiosi, nichel
intollerante
"""
_BONES = r"""
artrit*, artros*, poliartrit*, reumatism*, reumatoid*, reumatologi*, fibromialg*, mialgi*,
polimialgi*, spondil*, scolios*, cifosi, lordosi, iperlordosi, lombalgi*, lombaggine, cervicalgi*,
ernia, ernie, erniat*, discopat*, protrusion*, tendinit*, tendinopat*, borsit*, epicondil*,
fascit[e], alluce valgo, coxartros*, gonartros*, osteomielit*, osteonecros*, osteogenesi, displasi*,
frattur*, distorsion*, slogatur*, lussazion*, contusion*, stiramento, meniscopat*, crociato rotto,
crociato lesionato, traumi, trauma cranico, colpo di frusta, amputat*, amputazion*, monco, monca,
acondroplas*, nanismo, sindattilia, sjogren, bechterew, (ha|soffre di|con|dolore alla|problemi di|
male alla) (la )?cervicale
"""
_KIDNEYS_AND_WOMB = r"""
insufficienz* (renal|cardiac|epat|venos)*, nefrit*, nefropat*, nefrologi*, dializzat*, dialisi,
peritoneal*, cistit*, pielonefrit*, uretrit*, prostat*, ipertrofia prostatica, incontinen*,
catetere, cateterism*, pannolon[ei], urologi*, varicocele, idrocele, fimosi, endometrios*,
adenomios*, ovaio policistico, menopaus*, climaterio, premestrual*, amenorre*, dismenorr*,
mestruazion*, mestrual[ei], menarca, ciclo (doloros|irregolar|abbondant)*, vaginit*, vaginos*,
vulvodin*, isterectom*, mastit*, ginecologi*, incint[ae], gravidanz*, gravid[ae], gestant[ei],
gestazional*, preeclampsi*, gestosi, puerper*, partorient*, partorit[oa]*, partorisc*, partorir*,
cesareo, allatta, allatta al seno, allattament*, abort*, raschiament*, fecondazion*, fivet, icsi,
pma, procreazione assistita, inseminazion*, ovodonazion*, infertil*, sterilita, vasectom*,
amniocentes*, villocentes*, morfologica, ecografi*, toxo negativ*, iperemesi
"""
_BORN_WITH = r"""
trisomi*, sindrome (di|del|da|della|dell') *\w+, sindrome down, persona down, malformazion*, labbro
leporino, palatoschis*, klinefelter, x fragile, cardiopatia congenita, focomelic*, microcefal*,
prematur[oa] grave, malattia rara, malattie rare, malattia genetica
"""
_DISABLED = r"""
disabil[ei], disabilita, handicap*, diversamente abil*, invalidita, portator* di handicap, legge
104, la 104, permess* 104, una 104, con 104, ha 104, articolo 3 comma 3, accompagnamento inps,
indennita di accompagnamento, assegno di accompagnamento, prende l'accompagnamento, pensione di
invalidita, assegno di cura, assegno di invalidita, assegno sociale di inabilita, inabil[ei],
inabilita, sedia a rotelle, sedie a rotelle, carrozzell*, deambulator*, stampell*, girello
ortopedic*, montascale, ingessat*, ingessatur*, collarino ortopedico, tutore (al|alla|ortopedic|per
il)*, protes[ie], plantari ortopedici, bastone bianco, cane guida, contrassegno disabili, categoria
protetta, categorie protette, insegnante di sostegno, l'insegnante di sostegno, oss a domicilio, non
(e |piu |e piu )?autosufficien*, autosufficienz*, allettat[oa], allettat[ei], demotori*, ipocinetic*
"""
_CURES = r"""
ricover*, degent*, degenz*, convalescen*, day hospital, dayhospital, pronto soccorso, rianimazion*,
terapia intensiva, hospice, ambulanz*, reparto (di |di riab)?\w+logia, lungodegen*, chirurgia,
chirurgic*, neurochirurgi*, operazione (al|all'|alla|alle|agli|ai|chirurgica)*, trapiantat*,
dialitic*, terapi[ae], riabilitazion*, fisioterapi[ae], logopedia, ergoterapia, psicomotricita,
geriatri*, endocrinologi*, ematologi*, gastroenterologi*, oculistic* visit*, farmac[oi], farmaco,
medicinal[ei], antibiotic*, cortison*, anticoagulant*, antistaminic*, antidolorific*,
antinfiammator*, antiepilettic*, antipsicotic*, neurolettic*, antiaggregant*, antipertensiv*,
betabloccant*, beta bloccant*, diuretic*, lassativ*, immunosoppressor*, broncodilatator*, sonnifer*,
tranquillant*, benzodiazepin*, oppiace*, morfin*, fentanyl, statin[ae], inalatore, spray per l'asma,
vaccin*, quarantena, tampone (positivo|negativo|covid|molecolare), biopsi*, colonscopi*,
gastroscopi*, mammografi*, pap test, paptest, risonanz* magnetic*, elettrocardiogramm*,
elettroencefalogramm*, radiografi*, ecocardio*, ecodoppler, scintigraf*, agoaspirat*, cateteri,
flebo, diagnos*, sintom*, referto, prognosi, patologi*, degenerativ*, malatti[ae], guarigion*,
guarit[oaie], guarira, guarisc*, moribond*, cure palliative, palliativ*, certificato medico,
(dipendent[ei]|dipendenza) (da|dai|dal|dalle) (psicofarm|farm|alcol|drog|gioco|sostanz)\w*,
fertilita, (mut|sord|ciec)[oa] (dalla|di) nascita, all\. (\w+), cardiotrapiant*, accompagnamento(?!
(?:musicale|del|di|alla|con))
"""
_MEDICINES = r"""
eutirox, tirosint, coumadin, eliquis, xarelto, pradaxa, lixiana, warfarin, cardioaspirin*,
cardirene, aspirinetta, clexane, eparin*, plavix, clopidogrel, lasix, furosemide, bisoprololo,
congescor, ramipril, triatec, norvasc, amlodipina, atorvastatina, torvast, crestor, rosuvastatina,
metformin*, glucophage, ozempic, wegovy, mounjaro, saxenda, victoza, trulicity, semaglutid*,
jardiance, lantus, humalog, novorapid, tresiba, xanax, alprazolam, lexotan, bromazepam, tavor,
lorazepam, valium, diazepam, rivotril, minias, stilnox, zolpidem, halcion, prozac, fluoxetin*,
zoloft, sertralin*, cipralex, escitalopram, entact, daparox, paroxetin*, sereupin, cymbalta, efexor,
venlafaxin*, wellbutrin, laroxyl, seroquel, quetiapin*, zyprexa, olanzapin*, risperdal, abilify,
haldol, serenase, depakin, tegretol, keppra, lamictal, topamax, lyrica, pregabalin, gabapentin*,
ritalin, medikinet, sinemet, madopar, aricept, memantina, ventolin, salbutamol, foster spray,
symbicort, spiriva, seretide, montelukast, epipen, fastjekt, jext, deltacortene, prednisone,
bentelan, medrol, urbason, plaquenil, methotrexat*, metotrexat*, humira, enbrel, dupixent, cosentyx,
remicade, tamoxifen*, herceptin, arimidex, letrozolo, tachipirina, tachifludec, brufen, ibuprofen*,
moment act, nimesulide, aulin, voltaren, toradol, contramal, tramadol, oxycontin, targin, augmentin,
amoxicillina, zitromax, nexium, pantoprazol*, omeprazol*, lansox, gaviscon, maalox, imodium,
dobetin, xgeva, prolia, fosavance, dibase, suboxone, buprenorfin*, antabuse, alcover, truvada, prep
hiv, antiretroviral*, cordarone, amiodarone, flecainide, almarytm, lanoxin, digossina, aldactone,
lobivon, cardicor, zestril, micardis, aprovel, olmetec, lercadip, adalat, nitroglicerina, carvasin,
trinitrina, tapazole, levotiroxina, levemir, toujeo, repaglinide, gliclazide, diamicron, forxiga,
januvia, synjardy, zyloric, allopurinolo, colchicina, adenuric, mesalazina, pentacol, asacol,
salazopirina, azatioprina, ciclosporina, tacrolimus, cellcept, arava, xeljanz, olumiant, stelara,
entyvio, tysabri, copaxone, avonex, gilenya, tecfidera, ocrevus, riluzolo, mestinon, lioresal,
baclofen, sirdalud, muscoril, dicloreum, arcoxia, celebrex, palexia, oxycodone, durogesic,
naltrexone, champix, carbolithium, clozapina, leponex, latuda, brintellix, mirtazapina, remeron,
dumirox, fevarin, anafranil, elopram, citalopram, buspar, delorazepam, lormetazepam, felison,
strattera, vimpat, topiramato, fenobarbital, gardenale, dintoina, ebixa, exelon, rivastigmina,
donepezil, requip, mirapexin, azilect, clenil, flixotide, trelegy, singulair, aerius, xyzal, zirtec,
telfast, kestine, formistin, (prende|assume|usa) (il |la |lo |l'|le )*\w+(?:pril|sartan|statina|
azolo|zepam|cillina|micina|ololo|prazolo|profene|darone|gliptin|xaban|triptan|setina|pramina|lukast)
"""

_CHAPTERS = (
    *(_INFECTIONS, _TUMOURS, _BLOOD, _GLANDS, _MIND, _NERVES, _SENSES, _HEART, _BREATH, _GUT),
    *(_SKIN, _BONES, _KIDNEYS_AND_WOMB, _BORN_WITH, _DISABLED, _CURES, _MEDICINES),
)
ILLNESSES = ",".join(_CHAPTERS)

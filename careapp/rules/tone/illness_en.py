"""Illnesses, cures and parts of the body in English, chapter by chapter of the ICD."""

_INFECTIONS = r"""
tubercul*, hepatit*, hiv, hiv-positive, hpv, covid*, coronavirus, corona virus, malaria*, dengue,
lyme disease, lymes, chlamydia, syphilis, gonorrh*, herpes, chickenpox, chicken pox, measles,
mumps, rubella, mening*, encephalit*, sepsis, mrsa, c diff, salmonell*, norovirus, gastroenter*,
gastro bug, dysentery, cholera, typhoid, tetanus, diphtheria, polio*, whooping cough, scarlet
fever, glandular fever, mononucleosis, epstein-barr, cytomegalovirus, toxoplasmosis, ringworm,
scabies, impetigo, cellulitis, pneumon*, bronchit*, bronchiect*, pleurisy, tonsil*, laryngit*,
pharyngit*, sinusit*, strep throat, influenza, h1n1, swine flu, bird flu, man flu, the flu,
stomach flu, flu (jab|shot|symptoms|season), mpox, monkeypox, leprosy, zika, ebola, giardia,
tapeworm, legionnaire*, quarantin*, self-isolat*, abscess*, gangrene, kidney infection, ear
infection, chest infection, std, stds, sti, stis, (has|had|running|with) (a )?(high )?fever,
feverish, night sweats, swollen glands, superbug, e coli, rsv, croup, listeri*
"""
_GROWTHS = r"""
cancer*, tumou?r*, carcinoma*, sarcoma*, melanoma*, lymphoma*, leuka?emia*, myeloma*, glioma*,
glioblastoma*, neuroblastoma*, mesothelioma*, metasta*, hodgkin*, non-hodgkin*, oncolog*,
malignan*, polyp, polyps, fibroid*, cyst, cysts, lipoma*, adenoma*, chemo*, radiotherap*,
radiation (therapy|treatment|sessions), immunotherap*, stem cell transplant, bone marrow, brca*,
mastectom*, lumpectom*, biops*, in remission, remission, relapsed, the big c, macmillan nurse,
stage (three|four|3|4)(?! (?:rehearsal|of|left|right|tickets))
"""
_BLOOD = r"""
ana?emi*, haemophili*, hemophili*, thalass*, sickle cell, thrombocytop*, dvt, haemochromat*,
hemochromat*, polycyth*, factor v leiden, iron deficien*, blood (clot\w*|disorder|transfusion\w*|
thinners?|pressure|sugars?|test\w*|donor|condition|infection), low platelets, low iron,
neutropen*, immunocompromised, immuno-compromised, immunosuppress*, immune suppress*,
immunodeficien*, (weak|weakened|low|no|compromised|poor) immun\w+( system)?, immune (system|
disorder|condition|disease), autoimmune, auto-immune, lupus, sarcoidosis, allerg(y|ies|ic),
anaphyl*, epi ?pen*, epi-pen*, intoleran*, coeliac*, celiac*, ceoliac*, celliac*, hay ?fever,
lymphoed*, lymphed*, mastocytosis, mcas, b12 (injections?|jabs?|shots?|deficien\w+)
"""
_GLANDS = r"""
diabet*, pre-diabet*, prediabet*, insulin, t1d, t2d, thyroid*, hashimoto*, graves' disease,
goitre, goiter, hypothyroid*, hyperthyroid*, underactive, overactive (thyroid|bladder), addison*,
cushing*, acromegaly, pituitary, hypoglyc*, hyperglyc*, hypos, hba1c, cholesterol, obes*, bmi,
gout, gouty, porphyria, phenylketonuria, cystic fibrosis, metabolic (syndrome|disease|disorder),
pcos, malnourish*, rickets, vitamin deficien*, hormone (therapy|treatment|replacement|problem\w*|
imbalance), endocrin*, glucose monitor, type (1|2|one|two|i|ii)(?! \w)
"""
_MIND = r"""
depress(ion|ed|ive), post-natal depression, anxiety(?! about), septicaemia, septic shock,
bipolar(?! transistor), manic depress*, schiz*, psychos*, psychot*, psychiatr*, psychotherap*,
psychosomatic, ocd, ptsd, adhd, autis*, asperg*, aspie, asd, tourette*, dyslex*, dysprax*,
dyscalcul*, anorex*, bulim*, (eating|mood|anxiety|panic|sleep|personality|bipolar|attachment|
stress|speech|mental) disorder*, binge eat*, body dysmorph*, borderline personality, borderline,
bpd, dissociative, agoraphob*, claustrophob*, germaphob*, panic attack*, anxiety attack*, self[
-]harm*, suicid*, insomni*, burn-?out, burn out, burnt out, nervous wreck, neurodiver*, neurotic,
paranoi*, delusion*, hallucinat*, hears voices, hearing voices, dementia*, alzheimer*, alzeimer*,
lewy body, delirium, selective mut*, sectioned, mental (health|illness\w*|hospital|breakdown|
problem\w*|issues?|disability|ward|state), mentally (ill|unwell|unstable|disabled|handicapped|
fragile|not well), on the spectrum, learning (disab\w+|difficult\w+), intellectual\w* disab\w*,
special needs, sen (kid|child|school), developmental delay*, down'?s (syndrome|kid|child|baby|lad|
girl), down syndrome, fragile x, hypochondri*, shell ?shock*, lose her mind, losing (his|her)
(mind|marbles|memory)
"""
_NERVES = r"""
epilep*, convulsion*, migraine*, cluster headaches?, parkinson*, sclerosis, ms sufferer, als, lou
gehrig*, motor neurone*, mnd, huntington*, neuropath*, neuralg*, neurolog*, sciatic*, bell's
palsy, cerebral palsy, palsy, guillain*, myasthenia*, dystroph*, duchenne*, narcolep*, apnoea,
apnea, restless legs?, aneurysm*, brain (tumou?r|injur\w+|damage\w*|bleed|haemorrhage|surgery|op|
scan|fog|condition), brain-damaged, haemorrhag*, hemorrhag*, hydroceph*, spina bifida, paralys*,
paralyz*, parapleg*, quadripleg*, tetrapleg*, hemipleg*, tremors?, ataxia, dystonia, concuss*,
chronic fatigue, fibromyalg*, fibro, ehlers*, long covid, meniere*, charcot*, carpal tunnel,
trigeminal, stroke (patient|survivor|victim|last|in|two|recently|left|affected|rehab|years|ward),
mini[ -]stroke\w*, tias?, vertigo, dizz(y|iness) spells?, faint(s|ed|ing), memory (loss|problems|
is going|clinic|issues|lapses), numbness, pins and needles
"""
_SENSES = r"""
glaucoma, cataract*, macular*, retinopath*, retinitis*, detached retina, retinal, conjunctivit*,
uveitis, keratoconus, nystagmus, double vision, diplopia, lazy eye, colou?r[ -]?blind*, blindness,
partially sighted, (visually|sight|hearing|mobility|speech|vision|visual|cognitive|physically)[
-]?(impair\w*|challenged), (sight|hearing|vision) loss, deafness, deaf(?! ears), hard of hearing,
hearing (aids?|loss|problem\w*|trouble|loop), cochlear*, tinnitus, labyrinth*, otitis, glue ear,
grommets, eardrum, guide dog*, white (stick|cane), lip ?reads?, lip-?read*, sign language,
(losing|lost) (her|his|their) (sight|hearing|memory|voice|hair to \w+|eyesight|vision|balance|
speech|sense of \w+|mind|marbles|leg|arm|foot|eye|kidney|breast|hand|finger|baby|breast|womb)
"""
_HEART_AND_LUNGS = r"""
cardiac*, cardiol*, cardiom*, angina, angioplast*, arrhythm*, atrial*, fibrillat*, afib, a-fib,
tachycard*, palpitations?, hypertens*, hypotens*, atheroscl*, thrombos*, embolis*, varicose,
phlebit*, (double|triple|quadruple|heart) bypass, stents?(?! \w+ing), pacemaker*, defibrillator
(fitted|implanted), raynaud*, endocard*, myocard*, pericard*, valve (replac\w+|surgery|op), aort*,
asthma*, copd, emphysema, bronch*, pulmonary, pulmonol*, fibrosis, rhinitis, collapsed lung,
wheez*, breathless*, short(ness)* of breath, cpap, nebulis*, nebuliz*, silicosis, asbestosis,
inhaler*, (home|portable|bottled|needs|on|uses) oxygen, oxygen (tank|therapy|cylinder|bottle|
mask), heart (attack\w*|condition\w*|disease|failure|problem\w*|trouble|surgery|op|operation|
bypass|patient|murmur|pills?|medication|meds|defect|valve|transplant|rate monitor|scare|tablets|
specialist|clinic|complaint|monitor), heart's (bad|weak|failing), hole in (his|her|the) heart
"""
_BELLY = r"""
crohn*, colitis, ulcerative, ibs, ibd, irritable bowel, ulcers?, ulcerated, reflux, gerd, gord,
gastrit*, hernia*, gallston*, gall ?bladder, pancreat*, diverticul*, appendicit*, appendix out,
cirrhos*, jaundice*, haemorrhoid*, hemorrhoid*, constipat*, diarrh*, incontinen*, colostom*,
ileostom*, stoma, gastric (band|sleeve|bypass|balloon|surgery), bariatric, barrett*, dysphag*,
colonosc*, endosc*, gastrosc*, feeding tube, peg[ -]fed, vomit*, nausea*, morning sickness,
throwing up, threw up, indigestion, heartburn(?! relief), bowel*, liver (disease|failure|
problem\w*|transplant|cancer|trouble|spots), fatty liver, ostomy, low fodmap
"""
_SKIN_AND_BONES = r"""
eczema*, psorias*, dermatit*, rosacea, acne, vitiligo, urticaria, alopecia, hair loss, hidraden*,
scleroderma, keloid*, skin (condition|cancer|disease|problem\w*|complaint|graft\w*|disorder|rash),
arthrit*, athritis, arthur-itis, rheumat*, osteo*, spondyl*, scolio*, kyphosis, slipped disc*,
slipped disk*, herniat*, prolapsed, bulging disc, bursit*, tendonit*, tendinit*, tennis elbow,
frozen shoulder(?! of), plantar*, bunions?, rotator cuff, hypermobil*, polymyalg*, pmr, club
?foot, dwarfism, brittle bones?, hip dysplasia, whiplash, lumbago, fracture*, amput*, bedsores?,
pressure sores?, crush(ed)* vertebra*, back (pain*|problem*|trouble|ache|injury|surgery|condition|
spasms?), backache, gammy, gippy, limps, limping, hunchback*
"""
_WATERS_AND_BIRTH = r"""
dialys*, renal, nephr*, prostat*, cystit*, urinary, urolog*, catheter*, endometrio*, ovarian,
hysterect*, menopaus*, perimenopaus*, hot (flushes|flashes|flush|flash), period pain*, heavy
periods, pms, pmt, pmdd, infertil*, vasectom*, ivf, iui, icsi, prolapse, smear test, fertility
(treatment|clinic|problem\w*|issues|drugs), (egg|sperm) (freezing|donor|donation), surrogate,
surrogacy, (trying|tried|try) (for (?:a (?:baby|second|third|boy|girl|child|family)|another|kids|
years|children)|to (?:conceive|get pregnant|fall pregnant)), ttc, pregnan*, pregant, preggers,
preggo, prego, up the duff, bun in the oven, in the family way, baby bump, her bump, (baby|twins|
little one|another one|number two) on the way, (months|weeks|mths|wks) (pregnant|along|gone|preg),
due (in|on) (\w+ )?with (her|their|twins|baby|number|a (?:boy|girl)), baby (is )?due, her due
date, (she's|she is|baby's|babies) due, due any day now, (waters|water) broke, in labou?r(?!
(?:day|party|court)), gave birth, given birth, giving birth, birth plan, c-?section*, caesarean*,
caesarian*, cesarean*, cesarian*, antenatal*, ante-natal*, prenatal*, postnatal*, post-natal*,
postpartum*, trimester, midwi*, doula, gynaecolog*, gynecolog*, obstetric*, maternity (leave|ward|
appointment|unit), preeclamp*, pre-eclamp*, gestational, ectopic, miscarr*, still ?b(orn|irth),
stillb*, abortion*, (had|have|having) (a |the )?(termination|abortion), cot death, neonatal, nicu,
premature (baby|birth|twins|son|daughter), prem baby, preemie, breast-?fe*, mastitis, lactat*,
(her )?(period|periods) (is|are|has|pain|cramps|late), (can't|cannot|couldn't|unable to|never able
to) (have|conceive|carry) (children|kids|a baby|babies|any|more children|to term), lost (the|a|
her|their) (baby|twins|pregnancy), fallen pregnant, knocked up, going into labou?r, expectant,
mum-to-be, mom-to-be, mother-to-be
"""
_BIRTHMARKS = r"""
cleft (lip|palate), turner syndrome, klinefelter*, marfan*, chromosom*, genetic (condition|
disorder|disease|test\w*|counsell\w+), syndrome, birth defect, rare disease, muscular dyst*,
deformity, disfigur*, port wine stain, birthmark
"""
CONDITIONS = f"""
{_INFECTIONS}, {_GROWTHS}, {_BLOOD}, {_GLANDS}, {_MIND}, {_NERVES}, {_SENSES}, {_HEART_AND_LUNGS},
{_BELLY}, {_SKIN_AND_BONES}, {_WATERS_AND_BIRTH}, {_BIRTHMARKS}
"""
"""Each tells of health wherever it stands, except before a thing."""

MEDICINES = r"""
abilify, adalimumab, adderall, advair, albuterol, alendron*, allopurinol, alprazolam, amiodarone,
amitriptyl*, amlodip*, amoxicill*, antabuse, antacid*, antibiotic*, anticoag*, anticonvuls*,
antidepress*, anti-depress*, antihistamin*, anti-inflammator*, antipsychot*, antiretrovir*,
apixaban, aricept, atenolol, ativan, atorvastatin, avastin, azathiopr*, azt, baclofen, beta
?blocker*, beta-blocker*, benzos, benzodiazep*, bisoprolol, blood thinner*, botox, brufen,
buprenorph*, bupropion, buscopan, candesart*, carbamazep*, carbimazole, celebrex, celexa,
cetirizine, champix, chlorphen*, cialis, citalopram, clexane, clonazepam, clopidogrel, clozap*,
co-?codamol, codeine, concerta, corticoster*, cortisone, coumadin, cyclosporin*, cymbalta,
depakote, depo-provera, dexameth*, diamorphine, diazepam, diclofenac, digoxin, dihydrocod*,
diuretic*, dmards, donepezil, doxycyc*, duloxet*, dupixent, eliquis, enbrel, entresto, epilim,
escitalopram, fentanyl, fluoxetin*, folic acid, fosamax, furosemide, gabapentin, gaviscon, glp-1,
glucophage, gliclaz*, haloperidol, heparin, herceptin, hrt, humalog, humira, hydrocortis*,
hydroxychl*, ibuprofen, immunosupp*, imodium, infliximab, januvia, jardiance, keppra, ketamine,
klonopin, lamictal, lamotrig*, lantus, lansopr*, latanoprost, letrozole, levetirac*, levodopa,
levothyrox*, lexapro, librium, lipitor, lisinopril, lithium, loratad*, lorazepam, losartan,
lyrica, madopar, mesalaz*, metformin, methadone, methotrex*, metoprolol, mirtazap*, modafinil,
montelukast, morphine, mounjaro, naltrexone, naproxen, narcan, naxalone, nebuliser, neurontin,
nexium, nicorette, nitroglyc*, novorapid, nsaids, olanzap*, omepraz*, opiate*, opioid*, oramorph,
oxycodone, oxycontin, ozempic, pain ?killer*, pain meds, pantopr*, paroxetin*, paxil, penicill*,
percocet, phenobarb*, plavix, pradaxa, pramipexole, pravastatin, prednis*, pregabalin, prilosec,
propranolol, prozac, pristiq, quetiap*, ramipril, ranitidine, remicade, repatha, rituximab,
risperid*, ritalin, rivaroxaban, rosuvastatin, salbutamol, saxenda, semaglut*, senokot, seretide,
seroquel, seroxat, sertraline, simvastatin, sinemet, sleeping (pill|tablet)s?, spironolact*, ssri,
ssris, statin, statins, steroid*, strattera, suboxone, subutex, sulfasal*, sumatriptan, symbicort,
synthroid, tamoxifen, tamsulosin, temazepam, testosterone*, thyroxine, tirzepatide, topamax,
tramadol, tranquill?is*, tranquilliz*, trazodone, trulicity, truvada, valium, valproate, valtrex,
venlafax*, ventolin, verapamil, vicodin, vyvanse, warfarin, wegovy, wellbutrin, xanax, xarelto,
xolair, zantac, zocor, zofran, zoladex, zoloft, zolpidem, zopiclone, zyprexa, zyrtec, water
tablets, blood pressure (pills?|tablets|meds|medication), medical marijuana, medicinal cannabis,
cannabis oil, nicotine patch\w*, sertralene, antiviral*, vaccin*, unvaccin*, anti-anxiety, hearing
aid batteries
"""

BODY = (
    "back|spine|hips?|knees?|shoulders?|neck|legs?|foot|feet|ankles?|wrists?|arms?|hands?|"
    "fingers?|thumbs?|toes?|elbows?|heart|lungs?|chest|kidneys?|liver|stomach|tummy|belly|bowels?|"
    "bladder|womb|ovary|ovaries|breasts?|brain|head|skull|eyes?|eyesight|sight|vision|"
    "ears?|hearing|throat|sinus|sinuses|tooth|teeth|gums?|jaw|pancreas|spleen|nerves?|joints?|"
    "muscles?|bones?|hormones?|memory|mobility|balance|digestion|circulation|breathing|"
    "veins?|glands?|groin|calf|thigh|shin|ribs?|tendons?|ligaments?|discs?|disks?|hamstring|"
    "achilles|pelvis|collarbone|collar bone|nose|voice|skin|blood pressure|blood sugar|coccyx|"
    "meniscus|cruciate|femur|tibia|vertebrae?|cartilage|tonsils|appendix|prostate|uterus|bp"
)
ALLERGENS = (
    "peanuts?|nuts?|tree nuts|dairy|milk|cow's milk|gluten|wheat|eggs?|shell ?fish|"
    r"penicillin|latex|pollen|cats?|dogs?|bees?|bee stings?|wasps?|wasp stings?|strawberr\w+|"
    "lactose|soya?|sesame|seafood|fish|dust|dust mites|nickel|aspirin|almonds?|hazelnuts?|"
    r"walnuts?|kiwi\w*|lupin|mustard|celery|sulphites?|sulfites?|yeast|corn|fructose|"
    r"histamine|caffeine|chocolate|tomato\w*|mold|mould|perfume|fragrance|wool|lanolin|"
    r"plasters|ibuprofen|sulpha|iodine|feathers?|prawns?|shrimp|crab|mussels|citrus|banana\w*|"
    r"pineapple|mango\w*|avocado\w*|cinnamon|garlic|onions?|grass|hair dye|ppd|msg|"
    "nightshades?|coconut|pistachios?|cashews?|pine nuts|alcohol|additives"
)

/// The words of spoken codes: 256 short Dutch nouns that are easy to say and weigh nothing.
///
/// No two pairs of them give the same letters when written together; codes in use depend on nothing else in this list.
enum SpokenWords {
  static let all: [String] = """
    akker anker appel avond bakker balkon bamboe banjo basalt beker berk beuk bever bezem biet blad bloem
    boeket boog boon boot bries broodje buffel buis bus cactus cello cirkel citroen dahlia deken delta deur
    dijk dille dolfijn dorp draad druif duif duin eend eik eiland ekster emmer erwt fakkel fazant fiets fles
    fluit fontein forel framboos gember gevel giraf gitaar glas goud gras grutto haag haard hamer haring harp
    haven hazelaar heide hemel herder hert heuvel honing hooi horizon hout iep iglo inkt iris jas jasmijn jol
    kaars kachel kade kajak kamille kaneel karaf karper kastanje kelder kers kiezel kikker klaver klei klok
    koala koek koffer kompas konijn koraal korf koriander kraan kreek krekel krokus kruik kust kwast ladder
    lama lamp lariks laurier leem leeuwerik lelie lepel lijster linde lotus lucht maan magnolia mandarijn mast
    matras mees meeuw melk meloen merel mier mimosa mos mossel munt muts narcis nest oase oesters oever olijf
    olm orgel otter paard palm panda papaver park passer pauw peer pelikaan peper perzik piano pijnboom pioen
    plank plein ploeg polder pompoen populier prei pruim radijs regen reiger riet rijst robijn roer rogge roos
    rots rozijn saffraan salie schaats schelp schip schuur sering sjaal slak sloep smaragd sneeuw specht
    spiegel spiraal spreeuw ster stoel strand struik tafel tarwe tegel tempel terras tijger tijm toren trommel
    tuin tulp uil vaas valk varen veer veld venkel vijg vijver vilt vink viool vlag vlieger vlinder vloed vos
    wad walnoot waterval weide wekker wezel wilg winde wolk wortel zadel zalm zand zee zeil zilver zon zwaan
    zwaluw
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
}

//! The lexicon: every word that any rule, column or phrase looks for, found in one pass over the text.
//!
//! The words of the data are many and always the same, and most pages are checked right after the start: `build.rs` numbers
//! them and makes the trie, a [`Stock`]. What a department adds is put beside it at run time.

use crate::fold::FoldTable;
use crate::span::Span;
use crawdad::Trie;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::cell::Cell;

/// A word's number.
pub type WordId = u32;

/// A word found in a text.
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    /// Which word.
    pub word: WordId,
    /// Where.
    pub span: Span,
}

/// Declares the groups of `data/words.toml`: a group is one meaning, a word may belong to several.
macro_rules! groups {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// What a word means to a rule; the groups of `data/words.toml`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Group { $($(#[$doc])* $name),* }

        impl Group {
            /// Every group with its name in the data file.
            pub const ALL: &'static [(Group, &'static str)] = &[$((Group::$name, $key)),*];

            /// Its name in the data file.
            pub fn name(self) -> &'static str {
                Group::ALL[self as usize].1
            }

            /// The group that the data file calls so.
            pub fn named(name: &str) -> Option<Group> {
                Group::ALL.iter().find(|(_, known)| *known == name).map(|(group, _)| *group)
            }
        }
    };
}

groups! {
    /// A label whose value is a resident identity number.
    ResidentId = "resident-id",
    /// A label whose value is some other number: orders, cases, codes, accounts of a system.
    OtherNumber = "other-number",
    /// A label whose value is a telephone number of any kind.
    Phone = "phone",
    /// A label whose value is a private person's mobile.
    PrivatePhone = "private-phone",
    /// A label, role or body that answers for an office: a number beside it is there for the public.
    Office = "office",
    /// A person who deals with the office and whose data are private.
    PrivatePerson = "private-person",
    /// A table header that marks a list of private persons.
    PrivateList = "private-list",
    /// A whole token that only a draft or a template has.
    Unfinished = "unfinished",
    /// Words of a test page; certain only where they are the whole of a block.
    TestPage = "test-page",
    /// Starts of blanks to be filled in, such as `xx` or `__`.
    BlankMark = "blank-mark",
    /// Says that what follows is an example, a form or a format, where blanks are right.
    FormWord = "form-word",
    /// What decoding errors leave behind, certain by itself.
    Mojibake = "mojibake",
    /// Rare characters of text read in another encoding of East Asia: certain only in numbers.
    MojibakeGbk = "mojibake-gbk",
    /// First characters of UTF-8 read as Latin-1 or Windows-1252.
    MojibakeLatin = "mojibake-latin",
    /// Vowels with tone marks, the sign of pinyin.
    Pinyin = "pinyin",
    /// Two punctuation marks of which one is too many.
    DoublePunctuation = "double-punctuation",
    /// Navigation and service words of a page frame.
    Boilerplate = "boilerplate",
    /// Announces what follows it.
    Announces = "announces",
    /// Sends the reader to an attachment.
    SeeAttachment = "see-attachment",
    /// A value that is none.
    NoValue = "no-value",
    /// Stands for a lost character or a control character.
    Lost = "lost",
    /// Stands for a private-use character.
    PrivateUse = "private-use",
    /// A surname before 某: an anonymised person.
    Surname = "surname",
    /// Says of itself that it is a test.
    TestMessage = "test-message",
    /// A header that makes a table a list of persons.
    NameHeader = "name-header",
    /// Says a person's sex: a label, or the word itself.
    Sex = "sex",
    /// Says a person's age.
    Age = "age",
    /// Says that a date is one of birth.
    Birth = "birth",
    /// Says a person's education.
    Education = "education",
    /// Says a person's ethnicity.
    Ethnicity = "ethnicity",
    /// Says whether a person is married.
    Marriage = "marriage",
    /// Says a person's party membership.
    Party = "party",
    /// Says where a person works or studied, or what the person does.
    Employment = "employment",
    /// Says in which village or community a person lives.
    Village = "village",
    /// Says who belongs to a person's family.
    Family = "family",
    /// Says how much a person was paid.
    Payment = "payment",
    /// Says that the person holds a public post.
    PublicPost = "public-post",
    /// A label whose value is a bank account.
    BankAccount = "bank-account",
    /// Header of a column of old rules.
    OldRule = "old-rule",
    /// Header of a column of new rules.
    NewRule = "new-rule",
    /// A label whose value is the holder of an account.
    AccountHolder = "account-holder",
    /// Money that is paid to a public body: the account beside it is that body's.
    PublicMoney = "public-money",
    /// A public body, or what belongs to one.
    PublicBody = "public-body",
    /// A company or another private body.
    Company = "company",
    /// A document of identity other than the resident's card.
    IdDocument = "id-document",
    /// A vehicle, or what is done with one: a plate beside it is one.
    Vehicle = "vehicle",
    /// A label whose value is an e-mail address of any kind.
    Email = "email",
    /// A label whose value is a private person's e-mail address by its own words.
    PrivateEmail = "private-email",
    /// Says that an e-mail address is there for the public to write to.
    OfficeEmail = "office-email",
    /// What a letter writer, complainant or applicant is called.
    Correspondent = "correspondent",
    /// Roles of natural persons beside the one who is penalised.
    ThirdParty = "third-party",
    /// What the one who is penalised is called.
    PenalisedParty = "penalised-party",
    /// Who acts or speaks for an office, a company, a court or a newspaper.
    Official = "official",
    /// Diseases, disabilities, results of examinations, pregnancy.
    HealthTerm = "health-term",
    /// Labels whose value is somebody's health.
    HealthLabel = "health-label",
    /// Words beside which a named person is a child.
    Child = "child",
    /// Labels whose value is where a private person lives.
    HomeLabel = "home-label",
    /// Labels whose address is no home.
    OtherPlace = "other-place",
    /// Holds a word of another group and means something else.
    Compound = "compound",
    /// Labels of the time during which a notice is up or opinions are taken.
    NoticePeriod = "notice-period",
    /// Labels of the time during which people may sign up or apply.
    SignUpTime = "sign-up-time",
    /// Labels of the day until which a deposit is paid in.
    DepositDue = "deposit-due",
    /// Labels of the time during which bids are taken at a listing.
    ListingTime = "listing-time",
    /// Labels of the day of an auction or the opening of tenders.
    AuctionDay = "auction-day",
    /// Labels of the day of a hearing.
    HearingDay = "hearing-day",
    /// Labels of the day of an examination.
    ExamDay = "exam-day",
    /// Ends the code before the number of a certificate, a contract or a map: no number of a document.
    OtherCode = "other-code",
    /// Says that what is cited is no longer in force.
    Repealed = "repealed",
    /// Application for reconsideration (复议).
    Reconsideration = "reconsideration",
    /// Going to court.
    Lawsuit = "lawsuit",
    /// A document's own note that it is not for everybody.
    ClosedNote = "closed-note",
    /// A document's own note that it is for everybody.
    OpenNote = "open-note",
    /// Names a sum of what stands above it or beside it.
    Total = "total",
    /// Heads a column whose numbers are not added: prices per unit, shares, serial numbers.
    NotAdded = "not-added",
    /// Says that what follows is a part of what was said.
    AmongThem = "among-them",
    /// One of the three classes that all land belongs to.
    LandClass = "land-class",
    /// In the yearly report: the row of requests that came in.
    NewRequests = "new-requests",
    /// The row of requests carried over from the year before.
    CarriedRequests = "carried-requests",
    /// The row of requests left for the next year.
    RequestsLeft = "requests-left",
    /// The column of decisions that a review upheld.
    ReviewUpheld = "review-upheld",
    /// Says that requests came in.
    Receives = "receives",
    /// Says that a number of requests is only some of them.
    SomeOfThem = "some-of-them",
    /// Names the period that law allows for a matter.
    StatutoryLimit = "statutory-limit",
    /// Names the period that the office promises.
    PromisedLimit = "promised-limit",
    /// Asks whether something is charged.
    ChargeFlag = "charge-flag",
    /// Names what is charged.
    ChargeRate = "charge-rate",
    /// Says that an amount is not charged, or no more.
    NotCharged = "not-charged",
    /// The price at which bids start.
    StartingPrice = "starting-price",
    /// By how much a bid exceeds the one before.
    BidIncrement = "bid-increment",
    /// What a bidder deposits.
    BidDeposit = "bid-deposit",
    /// Names a parcel by its number.
    ParcelNumber = "parcel-number",
    /// The score that one needs to pass.
    PassMark = "pass-mark",
    /// A score, in a header.
    Score = "score",
    /// A written examination.
    Written = "written-examination",
    /// An interview.
    Interview = "interview",
    /// The score of all examinations together.
    TotalScore = "total-score",
    /// A list of persons to be employed.
    FinalList = "final-list",
    /// A list of persons who go on to the next step.
    NextStep = "next-step",
    /// A list of all who took part, whatever their score.
    AllScores = "all-scores",
    /// Says of a listed person that he or she did not pass, or did not have to.
    NotPassing = "not-passing",
    /// Why a mark is lower or a list longer than the rule says.
    Explains = "explains",
    /// How many posts are filled.
    Recruits = "recruits",
    /// Head of the first column of a list.
    ListHead = "list-head",
    /// Says that a list follows.
    ListFollows = "list-follows",
    /// Head of a column of shares.
    Share = "share",
    /// What news report: meetings, visits, greetings.
    News = "news",
    /// A word of time with which news begin.
    Lately = "lately",
    /// A kind of document, as the last word of its title.
    DocumentKind = "document-kind",
    /// The same, of documents that are addressed to somebody: no news end in one.
    Announcement = "announcement",
    /// Names the document that a page explains, beside a link to it.
    OriginalText = "original-text",
    /// Says that a sentence tells what was, or of another place, and not what the document says.
    Background = "background",
    /// Says that a sum is worked out.
    WorkedExample = "worked-example",
    /// Says that a rule became another one.
    SaysChanged = "says-changed",
    /// Says that a rule is gone.
    SaysDropped = "says-dropped",
    /// Of a text about something that people apply for.
    ServiceMatter = "service-matter",
    /// Names a picture or a video, in the text of a link or the name of a file.
    Picture = "picture",
    /// Says what a term means.
    Means = "means",
    /// Heads a list of terms.
    Glossary = "glossary",
    /// A label whose value is the unit that explains a policy.
    ExplainingUnit = "explaining-unit",
    /// A newspaper, station or site.
    Media = "media",
    /// Names an interpretation.
    Interpretation = "interpretation",
    /// A kind of document that is to be explained, in a title.
    Interpreted = "interpreted",
    /// A matter that is not explained to the public, in a title.
    NotInterpreted = "not-interpreted",
    /// Citizens and enterprises.
    ThePublic = "the-public",
    /// What a program shows where it has no value.
    ProgramValue = "program-value",
    /// What a server or a program says of its own failure.
    ProgramError = "program-error",
    /// What a site says where it has no page.
    NoSuchPage = "no-such-page",
    /// Starts of tags and names of characters of HTML, seen as text.
    ShownMarkup = "shown-markup",
    /// What an office program or a script writes into a page for itself.
    ShownStyle = "shown-style",
    /// Starts of declarations of a style sheet.
    StyleProperty = "style-property",
    /// Starts of file names that a camera, a screen or a messenger gives.
    PictureFile = "picture-file",
    /// Lines that end somebody else's page or invite to follow it.
    PageEnd = "page-end",
    /// Sites that pass on documents of others.
    DocumentSite = "document-site",
    /// What a site of samples says of its samples.
    SampleText = "sample-text",
    /// The same, in words that others use, too.
    SampleHint = "sample-hint",
    /// A note that a text is a sample.
    SampleNote = "sample-note",
    /// Tells whoever fills in a template what to do.
    FillingInstruction = "filling-instruction",
    /// Says that a text is about software and data.
    Software = "software",
    /// Says that a text is an excerpt or changes another one.
    Excerpt = "excerpt",
    /// Sends the reader to a table or a figure on the same page.
    SeeTable = "see-table",
    /// Says that an attachment is not published here.
    AttachmentElsewhere = "attachment-elsewhere",
    /// A text that is not yet decided.
    DraftText = "draft-text",
    /// A text whose blanks its readers fill in.
    BlankForm = "blank-form",
    /// Labels of the day of a matter, or of the last one on which something may be handed in.
    DueDay = "due-day",
    /// Before a time: says that what happens then is still to come.
    StillToCome = "still-to-come",
    /// Asks people to do something until a day.
    AsksUntil = "asks-until",
    /// What people do until a last day that is set for them.
    HandsIn = "hands-in",
    /// Says that a time is over, or that a sentence tells what was done or planned.
    AlreadyDone = "already-done",
    /// Says on a page that its matter is closed.
    SaidOver = "said-over",
    /// Before the last day of a document's validity.
    ValidUntil = "valid-until",
    /// In a title: the page changes what another one said, or calls it off.
    CorrectsNotice = "corrects-notice",
    /// In a title: the page tells what came of an earlier one, or a later step.
    LaterStep = "later-step",
    /// Says of a name that it was that of former times.
    OfFormerTimes = "of-former-times",
    /// Labels whose value is the agency that acts now.
    ActingAgency = "acting-agency",
    /// A name of a place that is an ordinary word, too, or the end of one and the start of the next.
    OrdinaryPlace = "ordinary-place",
    /// Says why a place elsewhere is named.
    Elsewhere = "elsewhere",
    /// Ends the name of a company, a school, a court or the like: its place is a part of it.
    PlacedBody = "placed-body",
    /// 打印, 关闭: what a button of the page's frame does.
    FrameAction = "frame-action",
    /// 点击下载: says that there is a link.
    SaysLink = "says-link",
    /// `://`, `:\\`: an address stands around it.
    AddressSign = "address-sign",
    /// 内网: an address is meant for those inside an office.
    IntranetTalk = "intranet-talk",
    /// 安装目录: a place on one's own computer is meant.
    LocalPathTalk = "local-path-talk",
    /// Parts of addresses that only those who edit a site use.
    BackOfficePath = "back-office-path",
    /// 新建文档: a file that was never given a name.
    NamelessFile = "nameless-file",
    /// Hosts of services that many sites build in.
    ServiceHost = "service-host",
    /// 门户网站: the name of a site of the government, before its address.
    SiteName = "site-name",
    /// 滚球体育: advertises gambling and means nothing else.
    GamblingBrand = "gambling-brand",
    /// 百家乐: a game of chance, or a brand that is also an ordinary word.
    GamblingWord = "gambling-word",
    /// Titles of pornographic pages.
    PornBrand = "porn-brand",
    /// 在线播放: what such titles are made of.
    PornWord = "porn-word",
    /// 在线观看: a word of any list of films.
    VideoWord = "video-word",
    /// 包皮: an ailment of which private clinics advertise.
    AdvertisedAilment = "advertised-ailment",
    /// 贷款黑户: loans and forged papers, in the words of those who sell them.
    LoanSpam = "loan-spam",
    /// 主站蜘蛛池模板: what programs leave behind that make pages for search engines.
    SpamMachinery = "spam-machinery",
    /// …是什么意思: an entry of a list that is made for search engines.
    PoolQuestion = "pool-question",
    /// 官网, 注册: asks to act on an advertisement.
    CallToAct = "call-to-act",
    /// 哪家好, 多少钱: what an advertisement answers.
    AdvertisingLure = "advertising-lure",
    /// 反诈, 民警: the page tells of crime.
    CrimeTalk = "crime-talk",
    /// 严禁, 防范: the sentence is against it.
    AgainstIt = "against-it",
    /// 义诊, 办税: the sentence is on health, taxes or banks as offices speak of them.
    SoberTalk = "sober-talk",
    /// 懂球帝: an app on sports, which stands in the place of an agency's name on hijacked pages.
    SportsApp = "sports-app",
    /// The bytes of common characters in GBK as Latin-1 reads them.
    GbkLatin = "gbk-latin",
    /// Half-width kana.
    HalfWidthKana = "half-width-kana",
    /// What the code of a character begins with: an entity, an escape.
    Code = "code",
    /// Marks that hardly ever stand side by side.
    StrayPunctuation = "stray-punctuation",
    /// Says that a text shows writing: inscriptions, calligraphy, old books.
    Inscription = "inscription",
    /// Places where traditional script is the rule.
    TraditionalPlace = "traditional-place",
    /// What slogans are made of.
    Slogan = "slogan",
    /// Says that something was done.
    Acts = "acts",
    /// What an office of natural resources is there for, and how it serves the public.
    OfficeSubject = "office-subject",
    /// What any office does for itself: meetings, party, staff.
    OfficeBusiness = "office-business",
    /// Health tips.
    HealthTip = "health-tip",
    /// Recipes.
    Recipe = "recipe",
    /// Horoscopes and fortune-telling.
    Horoscope = "horoscope",
    /// Greetings on holidays.
    Greeting = "greeting",
    /// Weather forecasts.
    WeatherForecast = "weather-forecast",
    /// What companies say of their goods.
    Advertising = "advertising",
    /// Words of comfort that are passed on.
    Comfort = "comfort",
    /// How to pass examinations.
    ExamTip = "exam-tip",
    /// News of celebrities.
    Celebrity = "celebrity",
    /// Says that a text speaks of placeholders, residue or garbled text.
    SpeaksOfMarks = "speaks-of-marks",
    /// Persons of examples and demonstration data.
    MadeUpName = "made-up-name",
    /// What a writer tells himself or others who work on the text.
    WriterNote = "writer-note",
    /// A text that tells a case in which persons and places stay unnamed.
    TellsCase = "tells-a-case",
    /// What a text generator says to whoever asked it.
    AssistantPhrase = "assistant-phrase",
    /// 逾期, 申请人: what forms and rules say, and reports of what happened do not.
    FormSpeech = "form-speech",
    /// 薇信, 加v: how advertisements write that somebody can be reached, so that no filter finds it.
    HiddenContact = "hidden-contact",
    /// Stands where a text should be that is not there yet, or no more.
    NotThereYet = "not-there-yet",
    /// Sends the reader to a picture or a code on the same page.
    SeePicture = "see-picture",
    /// Gives the words of an old document: a deed, an annal, a trade mark.
    OldWriting = "old-writing",
    /// Behind a time: says that something is to be then.
    WillBe = "will-be",
    /// Travel, sports, hobbies, gadgets.
    Leisure = "leisure",
    /// Lessons, pupils and parents.
    SchoolLife = "school-life",
    /// Pets, plants, cosmetics, meals.
    HomeLife = "home-life",
    /// Shares, credit cards, lotteries.
    MoneyTip = "money-tip",
    /// The work of hospitals, banks, suppliers of power and other offices.
    OtherOffice = "other-office",
    /// Stories, poems, history for pleasure.
    Literature = "literature",
    /// 笔者认为: an author gives an opinion of his own.
    PrivateVoice = "private-voice",
    /// 楼主: what only posts of forums say.
    ForumVoice = "forum-voice",
    /// 关键词: a part of an academic paper.
    PaperPart = "paper-part",
}

impl Group {
    /// Groups whose words are looked up elsewhere than in a text, too, such as in addresses: the package has these as they are
    /// spelled.
    pub const SPELLED: [Group; 6] = [
        Group::BackOfficePath,
        Group::GamblingBrand,
        Group::NamelessFile,
        Group::OrdinaryPlace,
        Group::PornBrand,
        Group::ServiceHost,
    ];
}

/// A set has a bit for each group.
const _: () = assert!(Group::ALL.len() <= 2 * u128::BITS as usize);

/// A set of groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Groups([u128; 2]);

impl Groups {
    /// The set of these.
    pub const fn of(groups: &[Group]) -> Self {
        let (mut bits, mut i) = ([0; 2], 0);
        while i < groups.len() {
            let at = groups[i] as u32;
            bits[(at / u128::BITS) as usize] |= 1 << (at % u128::BITS);
            i += 1;
        }
        Groups(bits)
    }

    /// Whether the set is empty.
    pub fn is_empty(self) -> bool {
        self == Groups::default()
    }

    /// Both sets together.
    pub const fn and(self, other: Groups) -> Self {
        Groups([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }

    /// Whether the two sets have a group in common.
    pub fn meets(self, other: Groups) -> bool {
        (self.0[0] & other.0[0]) | (self.0[1] & other.0[1]) != 0
    }

    /// Whether the group is in the set.
    pub fn has(self, group: Group) -> bool {
        self.meets(Groups::of(&[group]))
    }
}

/// The words of the data with their groups, as `build.rs` leaves them.
#[derive(Default)]
pub struct Stock {
    trie: Option<Trie>,
    numbers: Numbers,
}

/// The words by number.
#[derive(Default, Serialize, Deserialize)]
struct Numbers {
    /// How many there are.
    words: u32,
    /// The sets of groups that occur; the first is empty.
    sets: Vec<Groups>,
    /// The set of each word; words without a group come last and are left out.
    set_of: Vec<u16>,
}

impl Stock {
    /// From what [`Self::to_bytes`] made.
    pub fn from_bytes(trie: &[u8], numbers: &[u8]) -> Self {
        let numbers = postcard::from_bytes(numbers).expect("build.rs wrote it");
        Stock { trie: Some(Trie::deserialize_from_slice(trie).0), numbers }
    }

    /// The trie, and the words by number.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn to_bytes(&self) -> (Vec<u8>, Vec<u8>) {
        let trie = self.trie.as_ref().map(Trie::serialize_to_vec).unwrap_or_default();
        (trie, postcard::to_allocvec(&self.numbers).expect("numbers have a compact form"))
    }

    fn number(&self, folded: &str) -> Option<WordId> {
        self.trie.as_ref()?.exact_match(folded.chars().rev())
    }

    fn groups(&self, word: WordId) -> Groups {
        let set = self.numbers.set_of.get(word as usize).copied().unwrap_or_default();
        self.numbers.sets.get(usize::from(set)).copied().unwrap_or_default()
    }
}

/// Words with their groups, and what finds them.
pub struct Lexicon {
    stock: &'static Stock,
    /// By word of the stock: whether it is looked for.
    wanted: Box<[bool]>,
    /// The words that the stock does not have; their numbers go on behind its own.
    added: Option<Trie>,
    /// Groups of added words.
    groups_of_added: Vec<Groups>,
    /// Words of the stock that belong to more groups here.
    regrouped: FxHashMap<WordId, Groups>,
}

impl Lexicon {
    /// The groups of a word.
    pub fn groups(&self, word: WordId) -> Groups {
        match (word as usize).checked_sub(self.wanted.len()) {
            Some(index) => self.groups_of_added.get(index).copied().unwrap_or_default(),
            None => self.regrouped.get(&word).copied().unwrap_or_else(|| self.stock.groups(word)),
        }
    }

    /// How many words the stock does not have.
    #[cfg(test)]
    pub(crate) fn added(&self) -> usize {
        self.groups_of_added.len()
    }

    /// Every word in a folded text, in order of the ends; where several end together, the longest first.
    pub fn find(&self, folded: &str) -> Vec<Hit> {
        let mut hits = Vec::with_capacity(folded.len() / 8);
        let tries = [&self.stock.trie, &self.added];
        for (at, c) in folded.char_indices() {
            let end = at + c.len_utf8();
            let before = hits.len();
            for trie in tries.into_iter().flatten() {
                // Tries hold the words from the last character to the first.
                let start = Cell::new(end);
                let backwards = folded[..end].char_indices().rev().map(|(at, c)| {
                    start.set(at);
                    c
                });
                for (word, _) in trie.common_prefix_search(backwards) {
                    if self.wanted.get(word as usize).copied().unwrap_or(true) {
                        hits.push(Hit { word, span: Span::new(start.get(), end) });
                    }
                }
            }
            if hits.len() > before + 1 {
                hits[before..].sort_by_key(|hit| hit.span.start);
            }
        }
        hits
    }
}

/// By word: where its rows begin in a list that is ordered by word.
pub struct Rows {
    /// The row and one more; zero for a word without.
    first: Vec<u32>,
}

impl Rows {
    /// From words with a row of their own, and the words of the rows of an ordered list, which go before those.
    pub fn new(
        given: impl Iterator<Item = (WordId, usize)> + Clone,
        rows: impl Iterator<Item = WordId> + Clone,
    ) -> Self {
        let last = given.clone().map(|(word, _)| word).chain(rows.clone()).max();
        let mut first = vec![0; last.map_or(0, |last| last as usize + 1)];
        for (word, row) in given {
            first[word as usize] = row as u32 + 1;
        }
        let mut before = None;
        for (row, word) in rows.enumerate() {
            if before.replace(word) != Some(word) {
                first[word as usize] = row as u32 + 1;
            }
        }
        Rows { first }
    }

    /// The first row of a word.
    pub fn of(&self, word: WordId) -> Option<usize> {
        (self.first.get(word as usize).copied().unwrap_or_default() as usize).checked_sub(1)
    }
}

/// Collects words, which then get a trie.
pub struct LexiconBuilder<'a> {
    fold: &'a FoldTable,
    stock: &'static Stock,
    wanted: Vec<bool>,
    added: FxHashMap<String, WordId>,
    groups_of_added: Vec<Groups>,
    regrouped: FxHashMap<WordId, Groups>,
}

impl<'a> LexiconBuilder<'a> {
    /// Without words.
    pub fn new(fold: &'a FoldTable) -> Self {
        static NONE: Stock = Stock { trie: None, numbers: Numbers { words: 0, sets: Vec::new(), set_of: Vec::new() } };
        Self::upon(&NONE, fold)
    }

    /// With the words of the data that belong to a group; the others are there when they are asked for.
    pub fn upon(stock: &'static Stock, fold: &'a FoldTable) -> Self {
        let Numbers { words, set_of, .. } = &stock.numbers;
        let mut wanted = vec![false; *words as usize];
        wanted.iter_mut().zip(set_of).for_each(|(wanted, set)| *wanted = *set != 0);
        LexiconBuilder {
            fold,
            stock,
            wanted,
            added: FxHashMap::default(),
            groups_of_added: Vec::new(),
            regrouped: FxHashMap::default(),
        }
    }

    /// Takes a word in; the same spelling gets the same number. An empty word is none.
    pub fn word(&mut self, word: &str) -> Option<WordId> {
        let folded = self.fold.fold_str(word);
        if folded.is_empty() {
            return None;
        }
        if let Some(id) = self.stock.number(&folded) {
            self.wanted[id as usize] = true;
            return Some(id);
        }
        let next = (self.wanted.len() + self.groups_of_added.len()) as WordId;
        let id = *self.added.entry(folded).or_insert(next);
        if id == next {
            self.groups_of_added.push(Groups::default());
        }
        Some(id)
    }

    /// Takes a word into a group.
    #[inline(never)]
    pub fn grouped(&mut self, word: &str, group: Group) -> Option<WordId> {
        let id = self.word(word)?;
        if self.stock.groups(id).has(group) {
            return Some(id);
        }
        let groups = match (id as usize).checked_sub(self.wanted.len()) {
            Some(index) => &mut self.groups_of_added[index],
            None => self.regrouped.entry(id).or_insert_with(|| self.stock.groups(id)),
        };
        *groups = groups.and(Groups::of(&[group]));
        Some(id)
    }

    /// The lexicon of these words.
    pub fn build(self) -> Lexicon {
        Lexicon {
            stock: self.stock,
            wanted: self.wanted.into_boxed_slice(),
            added: trie(&self.added),
            groups_of_added: self.groups_of_added,
            regrouped: self.regrouped,
        }
    }

    /// These words as a stock for others to build upon. Words with a group must have come before all others.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn into_stock(self) -> Stock {
        let mut sets = vec![Groups::default()];
        let set_of = self.groups_of_added.iter().map_while(|groups| {
            let known = sets.iter().position(|set| set == groups);
            let set = known.unwrap_or_else(|| {
                sets.push(*groups);
                sets.len() - 1
            });
            (set != 0).then_some(set as u16)
        });
        let set_of = set_of.collect();
        let numbers = Numbers { words: self.added.len() as u32, sets, set_of };
        Stock { trie: trie(&self.added), numbers }
    }
}

/// A trie of these words from the last character to the first; `None` if there are none.
fn trie(words: &FxHashMap<String, WordId>) -> Option<Trie> {
    let mut backwards: Vec<(String, WordId)> =
        words.iter().map(|(word, id)| (word.chars().rev().collect(), *id)).collect();
    backwards.sort_unstable();
    (!backwards.is_empty()).then(|| Trie::from_records(backwards).expect("words are unique and not empty"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lexicon: &Lexicon, text: &str) -> Vec<(String, WordId)> {
        lexicon.find(text).iter().map(|hit| (text[hit.span.range()].to_owned(), hit.word)).collect()
    }

    fn named(found: &[(String, WordId)]) -> Vec<&str> {
        found.iter().map(|(word, _)| word.as_str()).collect()
    }

    #[test]
    fn words_are_found_by_their_ends_the_longest_first() {
        let fold = FoldTable::new();
        let mut words = LexiconBuilder::new(&fold);
        for word in ["土地", "国土", "土", "国土地", "空", "𠮷地"] {
            words.word(word);
        }
        let lexicon = words.build();
        assert_eq!(named(&found(&lexicon, "国土地𠮷地天")), ["国土", "土", "国土地", "土地", "𠮷地"]);
        assert_eq!(found(&lexicon, ""), []);
        assert_eq!(found(&LexiconBuilder::new(&fold).build(), "国土"), []);
    }

    #[test]
    fn a_stock_finds_what_a_lexicon_of_its_words_finds() {
        let fold = FoldTable::new();
        let collect = |mut words: LexiconBuilder<'static>| {
            words.grouped("电话", Group::Phone);
            words.grouped("手机", Group::Phone);
            words.grouped("手机", Group::PrivatePhone);
            words.word("电话号码");
            words.word("号");
            words
        };
        let fold: &'static FoldTable = Box::leak(Box::new(fold));
        let (trie, numbers) = collect(LexiconBuilder::new(fold)).into_stock().to_bytes();
        let stock: &'static Stock = Box::leak(Box::new(Stock::from_bytes(&trie, &numbers)));
        let text = "手机电话号码、座机";
        let (alone, upon) = (collect(LexiconBuilder::new(fold)), collect(LexiconBuilder::upon(stock, fold)));
        let (alone, upon) = (alone.build(), upon.build());
        assert_eq!((alone.added(), upon.added()), (4, 0));
        assert_eq!(found(&alone, text), found(&upon, text));
        for (_, word) in found(&upon, text) {
            assert_eq!(alone.groups(word), upon.groups(word));
        }

        // A word without a group is found where somebody asks for it; one that the stock does not have is found beside it.
        let mut words = LexiconBuilder::upon(stock, fold);
        assert_eq!(named(&found(&words.build(), text)), ["手机", "电话"]);
        words = LexiconBuilder::upon(stock, fold);
        let added = words.grouped("座机", Group::Office).unwrap();
        let regrouped = words.grouped("电话", Group::Office).unwrap();
        let lexicon = words.build();
        assert_eq!(named(&found(&lexicon, text)), ["手机", "电话", "座机"]);
        assert!(lexicon.groups(added).has(Group::Office) && !lexicon.groups(added).has(Group::Phone));
        assert!(lexicon.groups(regrouped).has(Group::Office) && lexicon.groups(regrouped).has(Group::Phone));
    }
}

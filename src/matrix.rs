//! The privacy matrix: which datum may stand on a page of which column. The table is `data/matrix.toml`; a bureau's
//! profile overrides cells.

use crate::catalogue::Handling;
use crate::rule::{Context, Found};

/// Declares the rows of `data/matrix.toml`.
macro_rules! data {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// A kind of personal data: a row of the matrix.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Datum { $($(#[$doc])* $name),* }

        impl Datum {
            /// Every datum with its id in the data file.
            pub const ALL: &'static [(Datum, &'static str)] = &[$((Datum::$name, $key)),*];

            /// Its id in the data file.
            pub fn id(self) -> &'static str {
                Self::ALL[self as usize].1
            }
        }
    };
}

data! {
    /// The name of the person a page is about.
    Name = "name",
    /// A resident identity number in full.
    ResidentId = "resident-id",
    /// A resident identity number, masked.
    ResidentIdMasked = "resident-id-masked",
    /// Month of birth.
    BirthMonth = "birth-month",
    /// Date of birth to the day.
    BirthDate = "birth-date",
    /// A private mobile number.
    MobileNumber = "mobile-number",
    /// A home address finer than village or street.
    HomeAddress = "home-address",
    /// A bank account.
    BankAccount = "bank-account",
    /// Passport, travel permit, officer's card, social-security card.
    OtherIdDocument = "other-id-document",
    /// Disease, disability, result of an examination.
    Health = "health",
    /// Identity of a minor.
    Minor = "minor",
    /// A private vehicle's plate.
    VehiclePlate = "vehicle-plate",
    /// A private e-mail address.
    PersonalEmail = "personal-email",
    /// Scores and ranks.
    Score = "score",
    /// School or employer.
    SchoolOrEmployer = "school-or-employer",
    /// Amount of compensation.
    Compensation = "compensation",
    /// Number of a real-estate title.
    TitleNumber = "title-number",
    /// What no list needs: ethnicity, marriage, party membership.
    Unnecessary = "unnecessary",
    /// Sex or age.
    SexOrAge = "sex-or-age",
    /// Village, community or township that a person lives in.
    Village = "village",
}

/// Whose datum it is, where that decides the cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A private person.
    Private,
    /// Somebody who answers for an office.
    Contact,
}

/// What the matrix says of a datum on a page.
#[derive(Clone, Debug)]
pub struct Ruling {
    /// How it may stand.
    pub handling: Handling,
    /// Which cell decided, as the user reads it: `“手机号（个人）× 互动交流”：不得公开`.
    pub cell: String,
    /// The clauses of the row.
    pub basis: Vec<String>,
}

impl Ruling {
    /// The finding as the matrix has it: nothing where the datum is allowed, a question where it may stand masked or under
    /// a condition.
    pub fn of(&self, cx: &Context<'_>, found: Found) -> Option<Found> {
        let found = match self.handling {
            Handling::Allowed => return None,
            Handling::Masked => Found { fix: None, ..found }.uncertain(),
            Handling::Forbidden => found,
        };
        Some(self.named(cx, found))
    }

    /// The finding with the cell that decided and its clauses, its certainty left as it is.
    pub fn named(&self, cx: &Context<'_>, found: Found) -> Found {
        let what = say!(cx, "{}（隐私矩阵{}）", "{} (privacy matrix: {})", found.what, self.cell);
        let basis = found.basis.clone().unwrap_or_else(|| self.basis.clone());
        Found { what, basis: Some(basis), ..found }
    }
}

impl Context<'_> {
    /// What the matrix says of a datum on this page.
    pub fn ruling(&self, datum: Datum, role: Role) -> Ruling {
        let profile = self.checker.profile();
        let matrix = &profile.catalogue.matrix;
        let row = &matrix.rows[datum as usize];
        let column = self.column.map(|column| column.id.as_str());
        let group = match role {
            Role::Contact => matrix.groups.iter().find(|group| group.id == "contact"),
            Role::Private => {
                column.and_then(|id| matrix.groups.iter().find(|group| group.columns.iter().any(|member| member == id)))
            }
        };
        let group_id = group.map(|group| group.id.as_str());
        let own = profile.own_cell(&row.id, if role == Role::Contact { None } else { column }, group_id);
        let handling =
            own.or_else(|| group.and_then(|group| row.cells.get(&group.id).copied())).unwrap_or(row.otherwise);
        let place = match group {
            Some(group) => (if self.english() { &group.name_en } else { &group.name }).clone(),
            None => say!(self, "其他栏目", "other columns"),
        };
        let said = match handling {
            Handling::Allowed => say!(self, "可公开", "may be public"),
            Handling::Masked => say!(self, "脱敏后或有条件公开", "only masked or under a condition"),
            Handling::Forbidden => say!(self, "不得公开", "must not be public"),
        };
        let whose =
            if own.is_some() { say!(self, "，本单位规定", ", own rule of the bureau") } else { String::new() };
        let name = if self.english() { &row.name_en } else { &row.name };
        let cell = say!(self, "“{} × {}”：{}{}", "“{} × {}”: {}{}", name, place, said, whose);
        Ruling { handling, cell, basis: row.basis.clone() }
    }
}

//! The one list of rules. A rule is a file below and a line here; `tests/laws.rs` holds every one to the same laws.

pub mod column;
pub mod interpretation;
pub mod privacy;
pub mod validity;

use crate::rule::Rule;

/// Every rule, in the order of reports.
pub static RULES: &[&Rule] = &[
    &privacy::resident_id::RULE,
    &privacy::mobile_number::RULE,
    &privacy::bank_account::RULE,
    &privacy::other_id_document::RULE,
    &privacy::vehicle_plate::RULE,
    &privacy::personal_email::RULE,
    &privacy::birth_date::RULE,
    &privacy::name_list_field::RULE,
    &privacy::weak_mask::RULE,
    &privacy::aggregation::RULE,
    &privacy::home_address::RULE,
    &privacy::health::RULE,
    &privacy::minor::RULE,
    &privacy::third_party_name::RULE,
    &privacy::correspondent::RULE,
    &column::unknown::RULE,
    &column::missing_field::RULE,
    &column::missing_element::RULE,
    &column::missing_tag::RULE,
    &column::faulty_tag::RULE,
    &column::period_too_short::RULE,
    &column::date_order::RULE,
    &column::wrong_issuer::RULE,
    &column::document_number::RULE,
    &column::stale_remedy::RULE,
    &column::openness::RULE,
    &column::table_sum::RULE,
    &column::contradiction::RULE,
    &column::misfit::RULE,
    &interpretation::no_benefit::RULE,
    &interpretation::no_difference::RULE,
    &interpretation::no_innovation::RULE,
    &interpretation::no_policy_link::RULE,
    &interpretation::figure_mismatch::RULE,
    &interpretation::name_mismatch::RULE,
    &interpretation::copied::RULE,
    &interpretation::change_not_explained::RULE,
    &interpretation::element_missing::RULE,
    &interpretation::late::RULE,
    &interpretation::not_by_drafter::RULE,
    &interpretation::not_needed_or_missing::RULE,
    &interpretation::no_picture::RULE,
    &interpretation::long_sentence::RULE,
    &interpretation::unexplained_term::RULE,
    &validity::empty::RULE,
    &validity::placeholder::RULE,
    &validity::garbled::RULE,
    &validity::no_substance::RULE,
    &validity::off_topic::RULE,
    &validity::script::RULE,
];

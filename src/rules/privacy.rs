//! Personal data: what must not stand on a public page, judged by shape, checksum and the words around it.

mod account_holder;
mod address;
pub mod aggregation;
pub mod bank_account;
pub mod birth_date;
mod candidates;
pub mod correspondent;
pub mod health;
pub mod home_address;
mod labels;
pub mod minor;
pub mod mobile_number;
pub mod name_list_field;
mod numbers;
pub mod other_id_document;
mod owner;
mod person_data;
pub mod personal_email;
mod persons;
pub mod resident_id;
pub mod third_party_name;
pub mod vehicle_plate;
pub mod weak_mask;

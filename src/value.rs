//! A JSON value that may hold bytes, as JavaScript objects do: they become base64, so that there is one way into the
//! engine for every host.

use base64::Engine;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::cell::RefCell;
use std::fmt;

/// Deepest nesting that is taken; a draft needs four.
const MOST_DEPTH: u32 = 32;

/// A JSON value whose bytes have become base64.
pub struct JsonOrBytes {
    /// The value.
    pub value: Value,
    /// A name that two fields of one object have: names that differ only in half characters become one, and of two fields
    /// only the later would be read.
    pub twice: Option<String>,
}

impl<'de> Deserialize<'de> for JsonOrBytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let twice = RefCell::new(None);
        let value = serde::de::DeserializeSeed::deserialize(Seed { depth: 0, twice: &twice }, deserializer)?;
        Ok(JsonOrBytes { value, twice: twice.into_inner() })
    }
}

#[derive(Clone, Copy)]
struct Seed<'t> {
    depth: u32,
    twice: &'t RefCell<Option<String>>,
}

impl Seed<'_> {
    fn inside(self) -> Self {
        Seed { depth: self.depth + 1, ..self }
    }
}

impl<'de> serde::de::DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        if self.depth > MOST_DEPTH {
            return Err(serde::de::Error::custom("nested too deeply"));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a plain value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        // JavaScript has one kind of number; a whole one is an integer to us.
        if value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0 {
            return Ok(if value < 0.0 {
                Value::Number((value as i64).into())
            } else {
                Value::Number((value as u64).into())
            });
        }
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_bytes<E>(self, value: &[u8]) -> Result<Value, E> {
        Ok(Value::String(base64::engine::general_purpose::STANDARD.encode(value)))
    }

    fn visit_byte_buf<E: serde::de::Error>(self, value: Vec<u8>) -> Result<Value, E> {
        self.visit_bytes(&value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = seq.next_element_seed(self.inside())? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut values = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            if values.contains_key(&key) {
                self.twice.replace(Some(key.clone()));
            }
            values.insert(key, map.next_value_seed(self.inside())?);
        }
        Ok(Value::Object(values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_comes_twice_in_one_object_is_told() {
        let read = |json: &str| serde_json::from_str::<JsonOrBytes>(json).unwrap();
        let once = read(r#"{"a": 1, "b": {"a": 2, "c": [{"a": 3}, {"a": 4}]}}"#);
        assert_eq!((once.twice, &once.value["b"]["c"][1]["a"]), (None, &Value::from(4)));
        let twice = read(r#"{"meta": {"备注\ufffd": "甲", "b": 1, "备注\ufffd": "乙"}}"#).twice;
        assert_eq!(twice.as_deref(), Some("备注\u{fffd}"));
    }
}

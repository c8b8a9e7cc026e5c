//! What the parts of a debate are in the messages that name them.

use super::{Map, Measure, Scheme, Side, Source, Status, Strength, Term, Voice};
use crate::diagnostic::{Slot, Thing, Value};
use crate::period::Period;

impl Slot for Voice {
    fn value(&self) -> Value {
        Value::named(Thing::Voice, &self.id)
    }
}

impl Slot for Source {
    fn value(&self) -> Value {
        Value::named(Thing::Source, &self.id)
    }
}

impl Slot for Measure {
    fn value(&self) -> Value {
        Value::named(Thing::Measure, &self.id)
    }
}

impl Slot for Term {
    fn value(&self) -> Value {
        Value::named(Thing::Term, &self.id)
    }
}

impl Slot for Map {
    fn value(&self) -> Value {
        Value::named(Thing::Map, &self.id)
    }
}

impl Slot for Scheme {
    fn value(&self) -> Value {
        Value::named(Thing::Scheme, &self.details.id)
    }
}

impl Slot for Side {
    fn value(&self) -> Value {
        Value::named(Thing::Side, &self.id)
    }
}

impl Slot for Period {
    fn value(&self) -> Value {
        Value::Date(self.written().to_owned())
    }
}

impl Slot for Status {
    fn value(&self) -> Value {
        Value::Status(self.name().to_owned())
    }
}

impl Slot for Strength {
    fn value(&self) -> Value {
        Value::Strength(format!("{self:?}"))
    }
}

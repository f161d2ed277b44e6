//! The messages of the WatchHamster protocol, in both styles. Beside this file everything is generated.

pub mod event;
pub mod http;
pub mod typed;

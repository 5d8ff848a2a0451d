//! Which hosts are the site's own, and which serve so many sites that nobody wonders.

use crate::address::{self, Leads};
use crate::lexicon::Group;
use crate::rule::Context;
use crate::vocabulary;
use std::collections::HashSet;

/// The hosts that a page may refer to.
pub struct Hosts<'a> {
    own: Vec<String>,
    services: HashSet<&'a str>,
}

impl<'a> Hosts<'a> {
    /// What the draft, its own tags and the profile say.
    pub fn of(cx: &Context<'a>) -> Self {
        let tags = &cx.body().page.tags;
        let said = [cx.draft.meta("url"), cx.draft.meta("siteDomain"), tags.get("Url"), tags.get("SiteDomain")];
        let mut own: Vec<String> = said
            .into_iter()
            .flatten()
            .chain(cx.checker.profile().site.hosts.iter().map(String::as_str))
            .filter_map(host)
            .collect();
        // One office stands below another: www.… and zrzy.… are one site.
        own.iter_mut().for_each(|host| drop(host.drain(..if host.starts_with("www.") { 4 } else { 0 })));
        own.retain(|host| host.contains('.'));
        Hosts { own, services: words(cx, Group::ServiceHost).collect() }
    }

    /// Whether a host is the site's own or the government's.
    pub fn is_own(&self, host: &str) -> bool {
        GOVERNMENT.iter().any(|end| address::is_below(host, end))
            || self.own.iter().any(|own| address::is_below(host, own))
    }

    /// Whether a host is the site's own, the government's or that of a service that many sites build in.
    pub fn knows(&self, host: &str) -> bool {
        let mut rest = Some(host);
        while let Some(name) = rest {
            if self.services.contains(name) {
                return true;
            }
            rest = name.split_once('.').map(|(_, above)| above);
        }
        self.is_own(host)
    }
}

/// Domains that only bodies of the government get; .政务 also as it is registered.
const GOVERNMENT: [&str; 3] = ["gov.cn", "政务", "xn--zfr164b"];

/// The host of an address, which may lack its scheme.
fn host(address: &str) -> Option<String> {
    let address = address.trim();
    let whole = if address.contains("//") { address.to_owned() } else { format!("//{address}") };
    Leads::of(&whole).host().map(|web| web.host.clone())
}

/// The words of a group that are looked up elsewhere than in a text.
pub fn words<'a>(cx: &Context<'a>, group: Group) -> impl Iterator<Item = &'a str> + use<'a> {
    vocabulary::spelled(&cx.checker.profile().catalogue, group)
}

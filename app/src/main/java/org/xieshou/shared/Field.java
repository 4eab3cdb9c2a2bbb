package org.xieshou.shared;

/// What stands in a household's record, sorted by how far it may be known. Which role sees which is a table in the room
/// of access; pages, lists, exports and the interface ask it, and a test drives every address against it.
public enum Field {
    /// What it takes to find the door: names of grown-ups, number, address, phone, language.
    DOOR,
    /// Names of minors.
    CHILDREN,
    /// What the household is and gets now, its wishes, visits, goods, cases and consents, who helps, who looked.
    CORE,
    /// Income, assets, benefits: what the catalogue calls means.
    MEANS,
    /// The ID number's last four, and the day of birth.
    ID_NUMBERS,
    /// What the household once was, officially.
    PAST,
    /// People's health.
    HEALTH
}

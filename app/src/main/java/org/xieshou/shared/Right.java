package org.xieshou.shared;

/// What a person may do. Roles are sets of these; handlers and kinds name one each.
public enum Right {
    /// Open households, members, facts and time lines inside one's reach.
    HOUSEHOLDS_READ,
    /// Register households and people, state facts, statuses and consents.
    HOUSEHOLDS_WRITE,
    /// Ask that a household be erased, or do so when somebody else has asked.
    HOUSEHOLDS_ERASE,
    /// Take in a list of households from a file.
    HOUSEHOLDS_IMPORT,
    /// Record a visit with what belongs to it: goods handed over, own words, difficulties.
    VISITS_WRITE,
    /// Say that one was at a household's door, and who agreed; what else belongs to a visit takes [#VISITS_WRITE].
    CALLS_WRITE,
    /// Keep in touch with the pupils who are paired with one: days of contact, and ticks of what they are due.
    PUPILS,
    /// Pair helpers with households and teachers with pupils, and end pairs.
    PAIRINGS_WRITE,
    /// Order produce and offer posts for one's own unit.
    OFFERS_WRITE,
    /// See one's own firm's posts, and who agreed to be introduced to them.
    OWN_POSTS,
    /// See where one's own gifts went, without names.
    OWN_GIFTS,
    /// See the books of all goods and money, and who checked what; no household.
    LEDGER_READ,
    /// Check whether a post keeps the law.
    POSTS_CHECK,
    /// Keep a unit's goods and money: receive, store, give out, count, write off, explain, list who gets what.
    GOODS_WRITE,
    /// See campaigns and their boards (counts only, no names).
    CAMPAIGNS_READ,
    /// Open a campaign and plan its activities.
    CAMPAIGNS_PLAN,
    /// Report sessions and module results for one's own unit.
    CAMPAIGNS_REPORT,
    /// Settle entries that were held.
    HELD_SETTLE,
    /// Read bulletins and the counts behind their figures.
    BULLETINS_READ,
    /// Write a bulletin.
    BULLETINS_WRITE,
    /// Review and release a bulletin that somebody else wrote.
    BULLETINS_RELEASE,
    /// Keep areas, units, staff and assignments.
    ACCESS_MANAGE,
    /// Read a household outside one's reach for an hour, with a reason that it sees.
    GLASS,
    /// See the state of the journal: checkpoints, devices, counts.
    JOURNAL_AUDIT,
    /// Open and record what concerns people's health: clinicians alone.
    HEALTH,
    /// Only the system itself: releases, installation.
    SYSTEM
}

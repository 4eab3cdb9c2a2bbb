package org.xieshou.fhir;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is given to one receiver about one person. Days and moments are as they were at the place of the reading.
///
/// @param made when it was written
/// @param receiver to whom it goes
/// @param exporter the unit that gives it
public record PersonFile(
        Instant made,
        Organization receiver,
        Organization exporter,
        Person person,
        Consent consent,
        List<Reading> readings,
        List<Referral> referrals,
        List<Reminder> reminders) {
    public PersonFile {
        readings = List.copyOf(readings);
        referrals = List.copyOf(referrals);
        reminders = List.copyOf(reminders);
    }

    /// @param id a unit's short text id
    public record Organization(String id, String name) {}

    /// @param pseudonym the receiver's own name for the person: the same in every file for it, another for others
    /// @param name only for a clinic or hospital; null otherwise
    /// @param sex `male` or `female`
    public record Person(
            String pseudonym,
            @Nullable String name,
            @Nullable String sex,
            @Nullable Integer born) {}

    /// The person's separate word on giving the file to this receiver.
    ///
    /// @param id of the entry that says so
    public record Consent(UUID id, OffsetDateTime given) {}

    /// @param place `clinic`, `home` or `self`
    /// @param glucose mmol/L, capillary
    /// @param level `green` to `red`
    /// @param advice what the person was told, in words
    public record Reading(
            UUID id,
            OffsetDateTime at,
            Organization by,
            String place,
            @Nullable Integer systolic,
            @Nullable Integer diastolic,
            @Nullable Integer pulse,
            @Nullable BigDecimal glucose,
            boolean fasting,
            String level,
            String advice) {}

    /// @param urgency `now`, `same-day` or `appointment`
    /// @param about in words
    /// @param reading the one that led to it
    /// @param outcome `attended`, `not-attended` or `unreachable`; null if nobody has heard yet
    public record Referral(
            UUID id,
            LocalDate day,
            Organization by,
            String to,
            String urgency,
            String about,
            @Nullable UUID reading,
            @Nullable String outcome) {}

    /// @param text what the person wants to be reminded of, and when, in words
    public record Reminder(UUID id, LocalDate from, @Nullable LocalDate until, String text) {}
}

package org.xieshou.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that one reader may see of one household.
///
/// @param places from the city down to the village
/// @param seen the last seq taken in: what is said next is based on it
public record Household(
        UUID id,
        Identity identity,
        List<Place> places,
        List<Member> members,
        List<KnownFact> facts,
        List<Status> statuses,
        List<Consent> consents,
        long seen) {
    public Household {
        places = List.copyOf(places);
        members = List.copyOf(members);
        facts = List.copyOf(facts);
        statuses = List.copyOf(statuses);
        consents = List.copyOf(consents);
    }

    /// @param language of contact
    /// @param registered in the register since
    public record Identity(
            int area,
            @Nullable String number,
            @Nullable String hamlet,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String language,
            @Nullable LocalDate registered) {}

    public record Place(int area, String name) {}

    /// @param name null where the reader may not see a minor's
    /// @param age in whole years; null if the birth is not known
    /// @param last4 of the ID number; null where the reader may not see it
    public record Member(
            UUID id,
            @Nullable String name,
            String relation,
            @Nullable String sex,
            @Nullable Integer age,
            @Nullable String last4,
            @Nullable String phone) {
        public boolean isMinor() {
            return age != null && age < Households.ADULT;
        }
    }

    /// @param values the one that stands, then its rivals; more than one wants a person's eye
    public record KnownFact(FactDeclaration declared, @Nullable UUID person, List<Value> values) {
        public KnownFact {
            values = List.copyOf(values);
        }

        public boolean isDisputed() {
            return values.size() > 1;
        }
    }

    /// @param unit the name of the unit for which it was stated
    /// @param day when it was stated
    public record Value(
            String value, LocalDate asOf, @Nullable String toldBy, String unit, LocalDate day) {}

    /// @param entry what a correction of it names
    public record Status(
            UUID entry,
            @Nullable UUID person,
            String type,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String source) {
        public boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    public record Consent(
            @Nullable UUID person,
            String purpose,
            boolean given,
            @Nullable String level,
            @Nullable String saidWho,
            LocalDate day) {}

    /// The adult head's name, if one is known.
    public @Nullable String head() {
        return members.stream()
                .filter(member -> member.relation().equals("head") && !member.isMinor())
                .map(Member::name)
                .findFirst()
                .orElse(null);
    }
}

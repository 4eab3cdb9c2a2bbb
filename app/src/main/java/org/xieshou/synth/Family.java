package org.xieshou.synth;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An invented household.
///
/// @param no counted from 0 through the whole city
/// @param language of contact, as the household wishes
/// @param need how hard things are, 0 (fine) to 4; only this program knows it, it is nowhere written down
record Family(
        int no,
        UUID id,
        Village village,
        String group,
        String address,
        @Nullable String phone,
        String language,
        LocalDate registered,
        int need,
        List<Member> members) {

    /// @param relation as in `registry.person`
    record Member(
            UUID id,
            String name,
            String relation,
            boolean male,
            LocalDate birth,
            String idNumber,
            @Nullable String phone) {

        int age(LocalDate day) {
            return birth.until(day).getYears();
        }
    }

    Family {
        members = List.copyOf(members);
    }

    String number() {
        return "H-" + (20_000 + no);
    }

    Member head() {
        return members.getFirst();
    }

    boolean chinese() {
        return language.equals("zh-Hans");
    }
}

package org.xieshou.health;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One reading as it was taken.
///
/// @param entry the journal's id of it, whatever corrected it later
/// @param household null for somebody who is in no register
/// @param name of the person, if one is named
/// @param language of contact of the household
/// @param place `clinic`, `home` or `self`
/// @param signs codes with commas between
/// @param agreed to the keeping; null if nobody asked
public record Measurement(
        UUID entry,
        @Nullable UUID household,
        @Nullable UUID person,
        @Nullable String name,
        @Nullable String language,
        String unit,
        LocalDate day,
        Instant happened,
        String place,
        @Nullable Integer systolic,
        @Nullable Integer diastolic,
        @Nullable Integer pulse,
        @Nullable BigDecimal glucose,
        String meal,
        String signs,
        boolean treated,
        @Nullable UUID ticket,
        @Nullable UUID activity,
        @Nullable Boolean agreed) {

    public Sample sample() {
        Set<String> felt =
                Stream.of(signs.split(","))
                        .filter(sign -> !sign.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        return new Sample(systolic, diastolic, pulse, glucose, meal, felt, treated);
    }
}

package org.xieshou.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An accepted entry as an interpreter sees it.
///
/// @param seq its number in the journal
/// @param since the seq from which its effect holds: its own, or that of the release if it was held
/// @param root the first entry of its chain of corrections; its own id if it corrects nothing
/// @param kind name without version, such as `visits.visit`
/// @param happened the author's clock, claimed; never orders facts
/// @param day the day it happened in the installation's zone, the device's skew taken off
/// @param area where the subject is as of this entry; the unit's area if there is no subject; null only for the system
/// @param branch with branchSeq and branchBased: the chain of one device, see [FactFold]
public record Entry(
        long seq,
        long since,
        UUID id,
        UUID root,
        String kind,
        @Nullable UUID subject,
        @Nullable UUID person,
        @Nullable UUID occasion,
        UUID author,
        String unit,
        Instant happened,
        Instant received,
        LocalDate day,
        long basedOn,
        UUID branch,
        long branchSeq,
        long branchBased,
        @Nullable Integer area,
        Body body) {

    public boolean isCorrection() {
        return !root.equals(id);
    }

    /// The subject of a kind whose rule says that there is one.
    public UUID household() {
        if (subject == null) {
            throw new IllegalStateException(kind + " without a subject");
        }
        return subject;
    }
}

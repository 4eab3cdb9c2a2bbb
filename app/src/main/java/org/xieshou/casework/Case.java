package org.xieshou.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A difficulty that somebody sees to, or that nobody sees to yet.
///
/// @param id the difficulty's entry
/// @param name the household's adult head, else its number
/// @param state open, asked, closed or confirmed; null while it is only a difficulty
/// @param owner the office that owns it, by id; null while nobody does
/// @param due the day it is promised for now; first that of the first promise, moved how often it was moved
/// @param asked the hand-over that waits for an answer, with the office that must answer, since when and by when
/// @param closing the last closing, while it stands
/// @param noted the household's word was written down by whoever closed the case
/// @param contested how often the household said that it was not solved
public record Case(
        UUID id,
        UUID household,
        @Nullable Integer area,
        String name,
        @Nullable String village,
        String topic,
        String words,
        boolean urgent,
        boolean settled,
        LocalDate told,
        @Nullable String state,
        @Nullable String owner,
        @Nullable String ownerName,
        @Nullable String staffName,
        @Nullable LocalDate due,
        @Nullable LocalDate first,
        int moved,
        @Nullable UUID asked,
        @Nullable String askedUnit,
        @Nullable String askedName,
        @Nullable LocalDate askedDay,
        @Nullable LocalDate answerBy,
        @Nullable UUID closing,
        @Nullable LocalDate closed,
        @Nullable LocalDate confirmed,
        boolean noted,
        int contested) {

    public boolean isLate(LocalDate today) {
        return due != null && due.isBefore(today) && isWorkedOn();
    }

    public boolean isAnswerLate(LocalDate today) {
        return asked != null && answerBy != null && answerBy.isBefore(today);
    }

    /// Promised and not yet said to be done.
    public boolean isWorkedOn() {
        return state != null && (state.equals(CaseState.OPEN) || state.equals(CaseState.ASKED));
    }

    public boolean isClosed() {
        return CaseState.CLOSED.equals(state);
    }

    public boolean isOver() {
        return settled || CaseState.CONFIRMED.equals(state);
    }

    /// How many days past the promise.
    public long daysLate(LocalDate today) {
        return due == null ? 0 : java.time.temporal.ChronoUnit.DAYS.between(due, today);
    }
}

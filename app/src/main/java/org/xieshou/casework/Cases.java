package org.xieshou.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.access.Looks;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Pager;

/// The cases within an actor's reach, and who may do what about them.
@Component
public final class Cases {
    public static final int SIZE = 50;

    private final Reading reading;
    private final Actors actors;
    private final Looks looks;
    private final FrontDesk desk;

    Cases(Reading reading, Actors actors, Looks looks, FrontDesk desk) {
        this.reading = reading;
        this.actors = actors;
        this.looks = looks;
        this.desk = desk;
    }

    /// Which cases a list shows.
    public enum Which {
        OPEN,
        LATE,
        ANSWER,
        WORD,
        DONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Which> find(String code) {
            return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /// One line of a case's own time line.
    ///
    /// @param what owner, transfer, answer, step, closing or word
    /// @param counts false for what did not fit where the case stood, and changed nothing
    public record Happening(
            UUID entry,
            String what,
            LocalDate day,
            String unit,
            String author,
            @Nullable String to,
            @Nullable String staff,
            @Nullable LocalDate due,
            @Nullable String words,
            boolean yes,
            @Nullable String how,
            boolean counts) {
        Happening idle() {
            return new Happening(
                    entry, what, day, unit, author, to, staff, due, words, yes, how, false);
        }

        /// The key of its words; they name the office it goes to.
        public String line() {
            return "casework.line."
                    + what
                    + switch (what) {
                        case "answer", "word" -> yes ? ".yes" : ".no";
                        case "owner" -> counts ? "" : ".idle";
                        default -> "";
                    };
        }
    }

    /// What waits for one office.
    ///
    /// @param late past their day, and since when the first of them
    /// @param answer hand-overs that it must answer
    /// @param word said to be done, and the household has not been heard
    public record Counts(
            long late,
            @Nullable LocalDate lateSince,
            long answer,
            @Nullable LocalDate answerSince,
            boolean answerLate,
            long word,
            @Nullable LocalDate wordSince) {}

    /// Somebody of an office.
    public record Colleague(UUID staff, String name) {}

    /// A case with all that happened to it.
    public record File(Case one, List<Happening> happened) {
        public File {
            happened = List.copyOf(happened);
        }
    }

    /// One page of them.
    ///
    /// @param total of all pages
    public record Listed(List<Case> cases, long total) {
        public Listed {
            cases = List.copyOf(cases);
        }
    }

    /// @param unit whose: owned by it or to be answered by it; "" for all in reach
    /// @param page from 1
    public Listed list(Actor actor, Which which, String unit, long page) {
        return read(
                actor,
                table -> {
                    long total = table.total(which, unit);
                    long before = Pager.before(page, total, SIZE);
                    return new Listed(table.list(which, unit, SIZE, before), total);
                });
    }

    /// Opens a case: that is a look at the household's record.
    ///
    /// @throws CaseworkProblem if there is no such difficulty in reach
    public File open(Actor actor, UUID id) {
        var one = find(actor, id);
        looks.record(actor, one.household(), "access.why.case");
        return new File(one, read(actor, table -> table.happened(one)));
    }

    /// The same for a form about it.
    public Case find(Actor actor, UUID id) {
        return read(actor, table -> table.find(id)).orElseThrow(CaseworkProblem::noSuchDifficulty);
    }

    public Counts count(Actor actor) {
        return read(actor, table -> table.count(actor.unit()));
    }

    public List<Colleague> colleagues(Actor actor, String unit) {
        return read(actor, table -> table.colleagues(unit));
    }

    /// Whether anybody of that office could open this household: a hand-over gives no sight of it.
    public boolean isSeenBy(Actor actor, Case one, String unit) {
        return colleagues(actor, unit).stream()
                .map(each -> actors.find(each.staff()))
                .anyMatch(found ->
                        found.filter(each -> each.may(Right.HOUSEHOLDS_READ))
                                .filter(each -> each.reaches(one.area(), one.household()))
                                .isPresent());
    }

    /// The office for which the actor does this: only the owner moves a case, only who was asked answers; anybody in
    /// reach may make a difficulty a case and write down the household's word.
    ///
    /// @throws CaseworkProblem if it is not the actor's office
    public String unitFor(Actor actor, Case one, Act act) {
        if (!actor.may(Right.VISITS_WRITE)) {
            throw CaseworkProblem.notYourTask();
        }
        var needed =
                switch (act) {
                    case OWNER -> one.owner();
                    case WORD -> null;
                    case ANSWER -> one.askedUnit();
                    case TRANSFER, STEP, CLOSING -> one.owner();
                };
        if (!fits(one, act) || (needed != null && !actor.units().contains(needed))) {
            throw CaseworkProblem.notYourOffice();
        }
        return needed == null ? actor.unit() : needed;
    }

    public boolean may(Actor actor, Case one, Act act) {
        try {
            unitFor(actor, one, act);
            return true;
        } catch (CaseworkProblem _) {
            return false;
        }
    }

    private static boolean fits(Case one, Act act) {
        if (one.settled()) {
            return false;
        }
        return switch (act) {
            case OWNER -> !one.isClosed() && !one.isOver();
            case WORD -> one.isClosed();
            case ANSWER -> one.asked() != null;
            case TRANSFER -> one.isWorkedOn() && one.asked() == null && one.owner() != null;
            case STEP, CLOSING -> one.isWorkedOn() && one.owner() != null;
        };
    }

    private <T> T read(Actor actor, Function<CaseTable, T> work) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            throw CaseworkProblem.notYourTask();
        }
        return reading.as(
                actor, db -> work.apply(new CaseTable(db, Reach.of(actor), desk.today())));
    }
}

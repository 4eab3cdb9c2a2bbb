package org.xieshou.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.board.Boards;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.Place;

/// Bulletins: written from the record as known at any seq, handed over for review, released by somebody else.
@Component
public final class Bulletins {
    /// Drafts on one page.
    public static final int SIZE = 50;

    private final Boards boards;
    private final Journal journal;
    private final Reading reading;
    private final MessageSource messages;
    private final Place place;
    private final Clock clock;

    Bulletins(
            Boards boards,
            Journal journal,
            Reading reading,
            MessageSource messages,
            Place place,
            Clock clock) {
        this.boards = boards;
        this.journal = journal;
        this.reading = reading;
        this.messages = messages;
        this.place = place;
        this.clock = clock;
    }

    /// The bulletin of a campaign as known at a seq; the same text whenever it is asked for.
    ///
    /// @param known a seq; the newest if negative
    public Bulletin write(Actor actor, UUID campaign, long known, Locale locale) {
        may(actor, Right.BULLETINS_READ);
        long seq = known < 0 ? journal.tip() : Math.min(known, journal.tip());
        var words = new Words(messages, locale);
        var board = boards.board(actor, campaign, seq);
        var illness = List.of(words.t("illness").split(",", -1));
        var quotes = reading.asSystem(db -> new QuoteTable(db, campaign, seq).read(illness));
        var city = locale.getLanguage().equals("zh") ? place.name() : place.nameEn();
        return new Composer(words, board).compose(city, asOf(seq), quotes);
    }

    /// The seq that was the last one at a moment.
    public long knownAt(Instant moment) {
        return journal.knownAt(moment);
    }

    /// Hands the bulletin over for review: its text and figures are frozen from here on.
    ///
    /// @return the draft's id
    public UUID handOver(Actor actor, Bulletin bulletin, String language) {
        may(actor, Right.BULLETINS_WRITE);
        if (bulletin.isTooLong()) {
            throw ReportingProblem.tooLong(bulletin.characters(), Bulletin.MOST_CHARACTERS);
        }
        var figures = new ArrayList<Map<String, Object>>();
        for (var figure : bulletin.figures()) {
            var value = figure.value();
            figures.add(
                    value == null
                            ? Map.of("name", figure.name())
                            : Map.of("name", figure.name(), "value", value));
        }
        var body = new HashMap<String, Object>();
        body.put("campaign", bulletin.campaign());
        body.put("issue", issue(actor, bulletin.campaign()));
        body.put("asKnownAt", bulletin.known());
        body.put("language", language);
        body.put("text", bulletin.text());
        body.put("figures", figures);
        var occasion = Occasion.of(actor, journal.tip(), clock);
        var draft = occasion.add(ReportingInterpreter.DRAFT.full(), null, body);
        taken(journal.append(occasion.envelopes(), actor));
        return draft;
    }

    /// What was sent back is written anew under its number.
    private int issue(Actor actor, UUID campaign) {
        return 1
                + drafts(actor, campaign).stream()
                        .filter(draft -> draft.returned() == null)
                        .mapToInt(Draft::issue)
                        .max()
                        .orElse(0);
    }

    /// Releases a draft that somebody else wrote.
    public void release(Actor actor, UUID id) {
        judge(actor, id, ReportingInterpreter.RELEASE, Map.of("draft", id));
    }

    /// Sends a draft that somebody else wrote back to them.
    ///
    /// @param words what should be otherwise
    public void sendBack(Actor actor, UUID id, String words) {
        judge(actor, id, ReportingInterpreter.RETURN, Map.of("draft", id, "words", words));
    }

    private void judge(Actor actor, UUID id, Kind kind, Map<String, Object> body) {
        may(actor, Right.BULLETINS_RELEASE);
        var draft = draft(actor, id);
        if (draft.author().equals(actor.id())) {
            throw ReportingProblem.ownBulletin();
        }
        if (draft.released() != null) {
            throw ReportingProblem.alreadyReleased();
        }
        if (draft.returned() != null) {
            throw ReportingProblem.alreadySentBack();
        }
        var occasion = Occasion.of(actor, journal.tip(), clock);
        occasion.add(kind.full(), null, body);
        taken(journal.append(occasion.envelopes(), actor));
    }

    /// A draft's bulletin with its figures, from the record as it was known then; empty if it would no longer have the
    /// same words: the program says some things otherwise now, or a household was erased since.
    public Optional<Bulletin> again(Actor actor, Draft draft) {
        var again = write(actor, draft.campaign(), draft.known(), locale(draft));
        return again.text().strip().equals(draft.words().strip())
                ? Optional.of(again)
                : Optional.empty();
    }

    private static Locale locale(Draft draft) {
        return draft.language().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    /// How many of a draft's figures would be others if it were written now: entries were corrected or came since.
    public int changedSince(Actor actor, Draft draft) {
        var then = reading.as(actor, db -> new DraftTable(db).figures(draft.draft()));
        var now = new HashMap<String, @Nullable Long>();
        for (var figure : write(actor, draft.campaign(), -1, locale(draft)).figures()) {
            now.put(figure.name(), figure.value());
        }
        var names = new HashSet<>(then.keySet());
        names.addAll(now.keySet());
        names.removeIf(name ->
                then.containsKey(name) == now.containsKey(name)
                        && Objects.equals(then.get(name), now.get(name)));
        return names.size();
    }

    /// What was handed over for a campaign, newest first.
    public List<Draft> drafts(Actor actor, UUID campaign) {
        may(actor, Right.BULLETINS_READ);
        return reading.as(actor, db -> new DraftTable(db).of(campaign));
    }

    /// All that was handed over, newest first, without its text.
    public List<Draft> heads(Actor actor) {
        may(actor, Right.BULLETINS_READ);
        return reading.as(actor, db -> new DraftTable(db).heads());
    }

    /// One page of what was handed over.
    ///
    /// @param total of all pages
    public record Listed(List<Draft> drafts, long total) {
        public Listed {
            drafts = List.copyOf(drafts);
        }
    }

    /// The newest first.
    ///
    /// @param page from 1
    public Listed list(Actor actor, long page) {
        may(actor, Right.BULLETINS_READ);
        return reading.as(
                actor,
                db -> {
                    var table = new DraftTable(db);
                    long total = table.count();
                    long before = Pager.before(page, total, SIZE);
                    return new Listed(table.page(SIZE, before), total);
                });
    }

    public Draft draft(Actor actor, UUID id) {
        may(actor, Right.BULLETINS_READ);
        return reading.as(actor, db -> new DraftTable(db).find(id))
                .orElseThrow(ReportingProblem::noSuchBulletin);
    }

    /// A draft that was released: only such go out as a file.
    public Draft released(Actor actor, UUID id) {
        var draft = draft(actor, id);
        if (draft.released() == null) {
            throw ReportingProblem.notReleased();
        }
        return draft;
    }

    /// Since when a campaign is known.
    public record First(long seq, Instant received) {}

    /// Nothing can be counted before; empty if there is no such campaign.
    public Optional<First> first(UUID campaign) {
        return reading.asSystem(db -> new DraftTable(db).first(campaign));
    }

    /// What was typed is no moment.
    public static RuntimeException unreadableMoment() {
        return ReportingProblem.unreadableMoment();
    }

    private LocalDate asOf(long seq) {
        return reading.asSystem(db -> new DraftTable(db).received(seq))
                .orElse(clock.instant())
                .atZone(place.zone())
                .toLocalDate();
    }

    private static void may(Actor actor, Right right) {
        if (!actor.may(right)) {
            throw ReportingProblem.notAllowed();
        }
    }

    private static void taken(List<Receipt> receipts) {
        for (var receipt : receipts) {
            if (receipt.state() != Receipt.State.ACCEPTED) {
                throw ReportingProblem.notTaken(receipt.reason() == null ? "?" : receipt.reason());
            }
        }
    }
}

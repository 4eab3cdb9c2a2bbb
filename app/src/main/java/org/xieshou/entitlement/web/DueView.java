package org.xieshou.entitlement.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.entitlement.Contest;
import org.xieshou.entitlement.Programmes;
import org.xieshou.entitlement.Step;
import org.xieshou.journal.FrontDesk;
import org.xieshou.registry.Catalogue;
import org.xieshou.rules.Verdict.Answer;
import org.xieshou.shared.web.Sheet;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Ui;

/// What one household may be due.
///
/// @param head the household's name
/// @param hidden how many programmes rest on income and are not shown to this reader
/// @param spot where it is looked at now; null for the office
/// @param typed the one form of the page that was sent and is to be changed first; null if none was
public record DueView(
        UUID household,
        String head,
        List<Card> cards,
        List<Contest> contests,
        long hidden,
        @Nullable Spot spot,
        LocalDate today,
        FrontDesk.Opened opened,
        @JsonIgnore @Nullable Typed typed,
        @JsonIgnore Programmes programmes,
        @JsonIgnore Catalogue catalogue) {
    public DueView {
        cards = List.copyOf(cards);
        contests = List.copyOf(contests);
    }

    /// A module of a campaign's activity.
    public record Spot(UUID activity, int module) {
        public String query() {
            return "?activity=" + activity + "&module=" + module;
        }
    }

    /// @param card by its key
    public record Typed(String noun, String card, Sheet sheet) {}

    public boolean isTyped(String noun, Card card) {
        return typed != null && typed.noun.equals(noun) && typed.card.equals(card.key());
    }

    /// What stands in a field of a card's form: as it was typed, if that form comes back.
    public String field(String noun, Card card, String name, String usual) {
        return typed != null && isTyped(noun, card) ? typed.sheet.raw(name) : usual;
    }

    /// Due, and nothing is known to have been done.
    public List<Card> open() {
        return cards.stream().filter(Card::isOpen).toList();
    }

    /// The first of several members for whom the same may be due: the others need no second explanation.
    public boolean isFirst(Card card) {
        return open().stream()
                .filter(each -> each.code().equals(card.code()))
                .findFirst()
                .filter(card::equals)
                .isPresent();
    }

    /// On the way or received, or stuck.
    public List<Card> begun() {
        return cards.stream().filter(each -> each.step() != null).toList();
    }

    public List<Card> unknown() {
        return cards.stream()
                .filter(each -> each.answer() == Answer.UNKNOWN && each.step() == null)
                .toList();
    }

    public List<Card> not() {
        return cards.stream()
                .filter(each -> each.answer() == Answer.NO && each.step() == null)
                .toList();
    }

    public String href(String more) {
        return "/households/" + household + more;
    }

    /// The form of a fact that is missing, from which one comes back here, to the same check on the spot.
    public String fill(String fact, Card card) {
        var back = "/entitlements" + (spot == null ? "" : spot.query());
        var whose = fact.startsWith("person.") && card.person() != null;
        return href("/facts/new?fact=" + fact)
                + (whose ? "&person=" + card.person() : "")
                + "&back="
                + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    public String word(Ui ui, String code) {
        return programmes.word(code, ui.language().locale());
    }

    /// What a fact is called, for who has several to fill in.
    public String fact(Ui ui, String name) {
        return catalogue
                .findFact(name)
                .map(fact -> fact.label().in(ui.language().locale()))
                .orElse(name);
    }

    public State state(Step step) {
        return step.isLate(today)
                ? State.LATE
                : switch (step.what()) {
                    case "received" -> State.OK;
                    case "applied" -> State.DUE;
                    default -> State.LOOK;
                };
    }
}

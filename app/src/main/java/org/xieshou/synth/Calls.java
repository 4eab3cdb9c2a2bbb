package org.xieshou.synth;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes down one call at a household's door: the visit, and what was told, given, wished and hard.
final class Calls {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// The campaign's activity a call belongs to.
    record Within(UUID activity, @Nullable Integer module) {
        Json into(Json body) {
            body.with("activity", activity);
            return module == null ? body : body.with("module", module.longValue());
        }
    }

    /// @param met home, away or moved
    /// @param how door, phone or office
    record Visit(
            String met,
            String how,
            int team,
            List<String> with,
            @Nullable String language,
            @Nullable LocalDate next,
            @Nullable Within within) {

        Json body(int minutes) {
            boolean home = met.equals("home");
            var body = Json.of("met", met).with("team", team);
            if (!with.isEmpty()) {
                body.texts("with", with);
            }
            body.with("how", how).with("consent", home);
            if (home) {
                body.with("language", language).with("minutes", minutes);
            }
            body.with("next", next);
            return within == null ? body : within.into(body);
        }

        Visit withTeam(int other) {
            return new Visit(met, how, other, with, language, next, within);
        }
    }

    private final Story story;
    private final Dice dice;

    Calls(Story story) {
        this.story = story;
        this.dice = story.dice();
    }

    UUID visit(Visit visit) {
        return story.write("visits.visit", visit.body(dice.between(8, 50)));
    }

    /// The same visit, stated again: another team came along after all.
    void correct(UUID entry, Visit visit) {
        var what = new Pen.What("visits.visit").correcting(entry);
        story.write(what, visit.withTeam(visit.team() + 1).body(dice.between(8, 50)));
    }

    void takeBack(String kind, UUID entry) {
        var body = new Json().with("void", true).with("why", "记到了别家");
        story.write(new Pen.What(kind).correcting(entry), body);
    }

    UUID goods(List<Sayings.Goods> goods, long fen, @Nullable Within within) {
        var body =
                new Json()
                        .list("items", goods.stream().map(Sayings.Goods::body).toList())
                        .with("value", fen)
                        .with("basis", "total")
                        .with("source", "单位自筹")
                        .with(
                                "receipt",
                                List.of("mark", "name", "code", "none")
                                        .get(dice.weighted(50, 30, 14, 6)));
        return story.write("assistance.handover", within == null ? body : within.into(body));
    }

    void voice() {
        var family = story.family();
        boolean own = !family.chinese() && dice.percent(35);
        var saying = own ? Sayings.saying(family, dice) : Sayings.chinese(dice);
        story.write(
                "visits.voice",
                Json.of("kind", saying.kind())
                        .with("text", saying.text())
                        .with("language", own ? family.language() : "zh-Hans")
                        .with(
                                "quote",
                                List.of("none", "inside", "public")
                                        .get(dice.weighted(50, 25, 25))));
    }

    /// @param settled on the spot; otherwise it goes to the unit that leads, with a day
    void difficulty(boolean settled, @Nullable Within within) {
        var trouble = Sayings.trouble(dice);
        var body = Json.of("topic", trouble.topic()).with("text", trouble.text());
        if (settled) {
            body.with("settled", true);
        } else {
            var due =
                    LocalDate.ofInstant(story.scene().happened(), ZONE)
                            .plusDays(dice.between(7, 45));
            if (dice.percent(5)) {
                body.with("urgent", true);
            }
            body.with("lead", trouble.lead()).with("due", due);
        }
        if (within != null) {
            body.with("activity", within.activity());
        }
        story.write("casework.difficulty", body);
    }

    void fact(Json fact, LocalDate asOf) {
        story.write(Facts.KIND, Facts.told(fact, asOf, dice.percent(80) ? "self" : "family"));
    }
}

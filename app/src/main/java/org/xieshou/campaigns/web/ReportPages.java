package org.xieshou.campaigns.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.campaigns.Activity;
import org.xieshou.campaigns.Campaign;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.campaigns.CampaignsProblem;
import org.xieshou.campaigns.Measure;
import org.xieshou.campaigns.Outings;
import org.xieshou.campaigns.Outings.Outing;
import org.xieshou.campaigns.SessionSort;
import org.xieshou.journal.Errand;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;
import org.xieshou.shared.web.Text;

/// What a unit reports of a campaign without a household: sessions, how many took part, a module's results.
@Controller
@May(Right.CAMPAIGNS_REPORT)
public final class ReportPages {
    private static final String NO_SCHOOL = "no-school";

    private final Campaigns campaigns;
    private final Outings outings;
    private final Desk desk;

    ReportPages(Campaigns campaigns, Outings outings, Desk desk) {
        this.campaigns = campaigns;
        this.outings = outings;
        this.desk = desk;
    }

    /// What is reported; its noun is in the address.
    public enum What {
        SESSIONS,
        GOODS,
        TURNOUTS,
        RESULTS,
        AWARENESS;

        static What of(String noun) {
            for (var what : values()) {
                if (what.noun().equals(noun)) {
                    return what;
                }
            }
            throw CampaignsProblem.noSuchReport();
        }

        public String noun() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param own the units one may report for
    /// @param where activities and their modules: `id` or `id/no`
    /// @param planned whether the unit takes part, so that what it did on the campaign's days counts by itself
    /// @param outings how many of these units are counted already; only where a turnout is reported
    public record Form(
            Campaign campaign,
            What what,
            Sheet answers,
            List<Option> own,
            List<Option> where,
            List<Option> schools,
            boolean planned,
            List<Outing> outings) {

        public String action() {
            return "/campaigns/" + campaign.id() + "/" + what.noun();
        }

        /// The form of another report, for the same unit and activity.
        public String other(What next) {
            return "/campaigns/"
                    + campaign.id()
                    + "/"
                    + next.noun()
                    + "/new?unit="
                    + URLEncoder.encode(answers.raw("unit"), UTF_8)
                    + "&where="
                    + URLEncoder.encode(answers.raw("where"), UTF_8);
        }

        /// Whether the activity may be left open.
        public boolean mayBeNone() {
            return planned && (what == What.SESSIONS || what == What.GOODS);
        }

        public List<String> sorts() {
            return java.util.Arrays.stream(SessionSort.values()).map(SessionSort::code).toList();
        }

        public List<String> measures() {
            return java.util.Arrays.stream(Measure.values()).map(Measure::code).toList();
        }
    }

    /// Asked: `unit` and `where`, of the line of the board that led here. What this reader or this form does not offer is passed over.
    @GetMapping("/campaigns/{id}/{what:sessions|goods|turnouts|results|awareness}/new")
    Page<Form> open(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String what,
            @RequestParam Map<String, String> asked) {
        var campaign = campaigns.get(actor, id);
        var belonging = belonging(actor, campaign);
        var where = asked.getOrDefault("where", "");
        var unit = asked.getOrDefault("unit", belonging.leadOf(where));
        if (!actor.units().contains(unit)) {
            unit = isByOwnUnit(actor, belonging) ? actor.unit() : "";
        }
        var place =
                asked(What.of(what), belonging, where)
                        .or(() -> asked(What.of(what), belonging, where.split("/", 2)[0]))
                        .orElse(
                                usual(
                                        What.of(what),
                                        belonging,
                                        unit.isEmpty() ? actor.unit() : unit));
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("unit", List.of(unit));
        fields.put("day", List.of(usualDay(campaign, belonging.activity(place)).toString()));
        fields.put("kind", List.of(SessionSort.TALK.code()));
        fields.put("count", List.of("1"));
        fields.put("where", List.of(place));
        fields.put("basis", List.of("total"));
        fields.put("people", List.of("pupils"));
        fields.put("how", List.of("quiz"));
        fields.put("school", List.of(desk.school(unit.isEmpty() ? actor.unit() : unit)));
        return show(actor, campaign, What.of(what), desk.open(fields));
    }

    @PostMapping("/campaigns/{id}/{what:sessions|goods|turnouts|results|awareness}")
    Page<Form> add(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> sent) {
        var campaign = campaigns.get(actor, id);
        var answers = Desk.sent(sent);
        var day = answers.neededDate("day", desk.today());
        answers.errors().require(!day.isAfter(desk.today()), "day", "campaigns.error.future");
        var body = ReportBody.of(What.of(what), answers, id);
        var unit = unit(actor, answers);
        var belonging = belonging(actor, campaign);
        if (!answers.is("unit") && !isByOwnUnit(actor, belonging)) {
            answers.errors().add("unit", "campaigns.error.whose");
        } else if (What.of(what) != What.AWARENESS) { // which names the campaign itself
            var offered = options(What.of(what), belonging.activities());
            belonging.check(answers, unit, day, offered.stream().map(Option::value).toList());
        }
        if (answers.errors().find("day").isEmpty() && !answers.isMeant(Errand.OFF_DAY)) {
            belonging.offDay(answers.raw("where"), day).ifPresent(answers.errors()::doubt);
        }
        if (What.of(what) == What.SESSIONS) {
            askSchool(answers);
        }
        if (!answers.errors().isEmpty()) {
            return show(actor, campaign, What.of(what), answers).errors(answers.errors());
        }
        var occasion = desk.occasion(answers, actor, day).forUnit(unit);
        occasion.add(ReportBody.kind(What.of(what), body), null, body);
        return desk.send(occasion, actor, "/campaigns/" + id);
    }

    /// A school that is no unit here cannot be named; where one can, a head teacher's talk without it is told of nowhere.
    private void askSchool(Sheet answers) {
        boolean isTalk = answers.is("kind", SessionSort.HEAD_TEACHER.code());
        boolean isOpen = !answers.is("school") && !answers.isMeant(NO_SCHOOL);
        if (isTalk && isOpen && !desk.schools().isEmpty()) {
            var what = Text.of("campaigns.no-school");
            var todo = Text.of("campaigns.no-school.do");
            answers.errors().doubt(new FieldErrors.Doubt(NO_SCHOOL, what, todo, null));
        }
    }

    private Page<Form> show(Actor actor, Campaign campaign, What what, Sheet answers) {
        var belonging = belonging(actor, campaign);
        return Page.of(
                "campaigns/report",
                new Form(
                        campaign,
                        what,
                        answers,
                        desk.ownUnits(actor),
                        options(what, belonging.activities()),
                        desk.schools(),
                        belonging.takesPart(unit(actor, answers)),
                        what == What.TURNOUTS
                                ? outings.of(actor, campaign.id(), actor.units())
                                : List.of()));
    }

    private Belonging belonging(Actor actor, Campaign campaign) {
        return new Belonging(campaign, campaigns.activities(actor, campaign.id(), Campaigns.NOW));
    }

    /// Who writes for many and is of none in the plan says for whom: a coordinator's own office would stand where the unit
    /// stands that did it, and that unit would still be asked.
    private boolean isByOwnUnit(Actor actor, Belonging belonging) {
        return belonging.takesPart(actor.unit()) || desk.ownUnits(actor).size() < 2;
    }

    private static String unit(Actor actor, Sheet answers) {
        var unit = answers.raw("unit");
        return actor.units().contains(unit) ? unit : actor.unit();
    }

    private List<Option> options(What what, List<Activity> activities) {
        var options = new ArrayList<Option>();
        for (var activity : activities) {
            var title = title(activity, activities);
            if (what != What.RESULTS) {
                options.add(new Option(activity.id().toString(), title));
            }
            if (what != What.TURNOUTS) {
                for (var module : activity.modules()) {
                    options.add(
                            new Option(
                                    activity.id() + "/" + module.no(),
                                    title + " › " + module.no() + " " + module.title()));
                }
            }
        }
        return options;
    }

    /// Many units may do the same under the same words: then whose it is stands beside them.
    private String title(Activity activity, List<Activity> all) {
        var title = activity.title();
        return all.stream().filter(each -> each.title().equals(title)).count() < 2
                ? title
                : activity.units().stream()
                        .map(desk::unitName)
                        .collect(Collectors.joining(", ", title + " · ", ""));
    }

    private Optional<String> asked(What what, Belonging belonging, String where) {
        return options(what, belonging.activities()).stream()
                .map(Option::value)
                .filter(where::equals)
                .findFirst();
    }

    private static String usual(What what, Belonging belonging, String unit) {
        return what == What.RESULTS
                ? usualModule(belonging.activities(), unit)
                : usualActivity(belonging.activities(), unit);
    }

    /// Today within the days of the activity or, where none is meant, of the campaign; else the last of them or, before them, today.
    private LocalDate usualDay(Campaign campaign, Optional<Activity> activity) {
        var today = desk.today();
        var last = activity.map(Activity::to).orElse(campaign.to());
        return today.isAfter(last) ? last : today;
    }

    /// The module that the unit leads, if there is only one.
    private static String usualModule(List<Activity> activities, String unit) {
        var led =
                activities.stream()
                        .flatMap(activity ->
                                activity.modules().stream()
                                        .filter(module -> module.lead().equals(unit))
                                        .map(module -> activity.id() + "/" + module.no()))
                        .toList();
        return led.size() == 1 ? led.getFirst() : "";
    }

    /// The unit's own activity, if there is only one.
    private static String usualActivity(List<Activity> activities, String unit) {
        var own = activities.stream().filter(each -> each.units().contains(unit)).toList();
        return own.size() == 1 ? own.getFirst().id().toString() : "";
    }
}

package org.xieshou.campaigns.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
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
import org.xieshou.campaigns.Papers;
import org.xieshou.campaigns.PlanDocument;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// Campaigns: the list, a plan, opening one and mending it.
@Controller
@May(Right.CAMPAIGNS_READ)
public final class CampaignPages {
    private final Campaigns campaigns;
    private final Papers papers;
    private final Desk desk;

    CampaignPages(Campaigns campaigns, Papers papers, Desk desk) {
        this.campaigns = campaigns;
        this.papers = papers;
        this.desk = desk;
    }

    @Bean
    static NavItem campaignsInNavigation() {
        return new NavItem(40, "campaigns.nav", "/campaigns", Right.CAMPAIGNS_READ);
    }

    /// @param lead name of the unit that leads it
    public record Row(Campaign campaign, String lead, Campaign.State state) {}

    public record Listed(List<Row> campaigns) {
        public Listed {
            campaigns = List.copyOf(campaigns);
        }
    }

    /// @param unit names of the units that take part, by id
    public record Plan(
            Campaign campaign,
            String lead,
            Campaign.State state,
            List<Activity> activities,
            Map<String, String> unit,
            List<PlanDocument> documents) {

        public Plan {
            activities = List.copyOf(activities);
            unit = Map.copyOf(unit);
        }

        /// Whether some activity answers this task of the plan.
        public boolean isTaken(String task) {
            return activities.stream().anyMatch(each -> task.equals(each.task()));
        }

        public String name(String id) {
            return unit.getOrDefault(id, id);
        }
    }

    /// @param id null for a new one
    public record Form(@Nullable UUID id, Sheet answers, List<Option> units, List<Option> areas) {
        public String action() {
            return id == null ? "/campaigns" : "/campaigns/" + id + "/plan";
        }
    }

    @GetMapping({"/campaigns", "/api/v1/campaigns"})
    Page<Listed> list(Actor actor) {
        var today = desk.today();
        var rows =
                campaigns.list(actor).stream()
                        .map(each -> new Row(each, desk.unitName(each.lead()), each.on(today)))
                        .toList();
        return Page.of("campaigns/list", new Listed(rows));
    }

    @GetMapping({"/campaigns/{id}/plan", "/api/v1/campaigns/{id}/plan"})
    Page<Plan> plan(Actor actor, @PathVariable UUID id) {
        var campaign = campaigns.get(actor, id);
        var names = new LinkedHashMap<String, String>();
        desk.units().forEach(unit -> names.put(unit.id(), unit.name()));
        return Page.of(
                "campaigns/plan",
                new Plan(
                        campaign,
                        desk.unitName(campaign.lead()),
                        campaign.on(desk.today()),
                        campaigns.activities(actor, id, Campaigns.NOW),
                        names,
                        papers.documents(actor, id)));
    }

    @May(Right.CAMPAIGNS_PLAN)
    @GetMapping("/campaigns/new")
    Page<Form> open(Actor actor) {
        var today = desk.today().toString();
        return show(
                null,
                desk.open(
                        Map.of(
                                "from", List.of(today),
                                "to", List.of(today),
                                "lead", List.of(actor.unit()))));
    }

    @May(Right.CAMPAIGNS_PLAN)
    @PostMapping("/campaigns")
    Page<Form> add(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var answers = Desk.sent(sent);
        var body = body(answers);
        if (!answers.errors().isEmpty()) {
            return show(null, answers).errors(answers.errors());
        }
        var occasion = desk.occasion(answers, actor);
        var id = occasion.add("campaigns.campaign@1", null, body);
        return desk.send(occasion, actor, "/campaigns/" + id + "/plan");
    }

    @May(Right.CAMPAIGNS_PLAN)
    @GetMapping("/campaigns/{id}/edit")
    Page<Form> edit(Actor actor, @PathVariable UUID id) {
        return show(id, desk.open(filled(campaigns.get(actor, id))));
    }

    @May(Right.CAMPAIGNS_PLAN)
    @PostMapping("/campaigns/{id}/plan")
    Page<Form> mend(
            Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        campaigns.get(actor, id);
        var answers = Desk.sent(sent);
        var body = body(answers);
        if (!answers.errors().isEmpty()) {
            return show(id, answers).errors(answers.errors());
        }
        var occasion = desk.occasion(answers, actor);
        occasion.correct(id, "campaigns.campaign@1", null, body);
        return desk.send(occasion, actor, "/campaigns/" + id + "/plan");
    }

    private Page<Form> show(@Nullable UUID id, Sheet answers) {
        return Page.of(
                "campaigns/form", new Form(id, answers, desk.unitOptions(), desk.areaOptions()));
    }

    private Map<String, Object> body(Sheet answers) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", answers.needed("title", 200));
        answers.text("theme", 200).ifPresent(theme -> body.put("theme", theme));
        var from = answers.neededDate("from", desk.today());
        var to = answers.date("to").orElse(from);
        answers.errors().require(!to.isBefore(from), "to", "campaigns.error.to-before-from");
        body.put("from", from.toString());
        body.put("to", to.toString());
        body.put("lead", answers.needed("lead", 64));
        body.put("area", answers.neededWhole("area", 1, Integer.MAX_VALUE));
        var tasks = tasks(answers);
        var plan = answers.text("plan", 200);
        answers.errors()
                .require(tasks.isEmpty() || plan.isPresent(), "plan", "campaigns.error.plan-title");
        plan.ifPresent(title -> body.put("plan", Map.of("title", title, "tasks", tasks)));
        return body;
    }

    private static List<String> tasks(Sheet answers) {
        var tasks = answers.raw("tasks").lines().map(String::strip).filter(t -> !t.isEmpty());
        var list = tasks.distinct().toList();
        answers.errors().require(list.size() <= 200, "tasks", "campaigns.error.tasks", 200);
        answers.errors()
                .require(
                        list.stream().allMatch(task -> task.length() <= 500),
                        "tasks",
                        "shared.form.long",
                        500);
        return list;
    }

    private static Map<String, List<String>> filled(Campaign campaign) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("title", List.of(campaign.title()));
        fields.put("from", List.of(campaign.from().toString()));
        fields.put("to", List.of(campaign.to().toString()));
        fields.put("lead", List.of(campaign.lead()));
        fields.put("area", List.of(String.valueOf(campaign.area())));
        fields.put("tasks", List.of(String.join("\n", campaign.tasks())));
        fields.put("theme", List.of(orEmpty(campaign.theme())));
        fields.put("plan", List.of(orEmpty(campaign.plan())));
        return fields;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

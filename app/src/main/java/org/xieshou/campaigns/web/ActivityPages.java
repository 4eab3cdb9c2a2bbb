package org.xieshou.campaigns.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// The activities of a campaign: planning one and mending it.
@Controller
@May(Right.CAMPAIGNS_PLAN)
public final class ActivityPages {
    private static final int MODULES = 6;

    private final Campaigns campaigns;
    private final Desk desk;

    ActivityPages(Campaigns campaigns, Desk desk) {
        this.campaigns = campaigns;
        this.desk = desk;
    }

    /// @param id null for a new one
    public record Form(Campaign campaign, @Nullable UUID id, Sheet answers, List<Option> units) {
        public String action() {
            var all = "/campaigns/" + campaign.id() + "/activities";
            return id == null ? all : all + "/" + id;
        }

        /// The numbers of the modules that can be filled in.
        public List<Integer> modules() {
            return java.util.stream.IntStream.rangeClosed(1, MODULES).boxed().toList();
        }
    }

    @GetMapping("/campaigns/{id}/activities/new")
    Page<Form> open(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String task) {
        var campaign = campaigns.get(actor, id);
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("title", List.of(task.length() > 200 ? task.substring(0, 200) : task));
        fields.put("task", List.of(task));
        fields.put("from", List.of(campaign.from().toString()));
        fields.put("to", List.of(campaign.to().toString()));
        fields.put("lead", List.of(desk.named(task).orElse(campaign.lead())));
        return show(campaign, null, desk.open(fields));
    }

    @PostMapping("/campaigns/{id}/activities")
    Page<Form> add(
            Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var campaign = campaigns.get(actor, id);
        var answers = Desk.sent(sent);
        var body = body(campaign, answers);
        if (!answers.errors().isEmpty()) {
            return show(campaign, null, answers).errors(answers.errors());
        }
        var occasion = desk.occasion(answers, actor);
        occasion.add("campaigns.activity@1", null, body);
        return desk.send(occasion, actor, "/campaigns/" + id + "/plan");
    }

    @GetMapping("/campaigns/{id}/activities/{activity}/edit")
    Page<Form> edit(Actor actor, @PathVariable UUID id, @PathVariable UUID activity) {
        var campaign = campaigns.get(actor, id);
        var planned = campaigns.activity(actor, activity);
        return show(campaign, activity, desk.open(filled(planned)));
    }

    @PostMapping("/campaigns/{id}/activities/{activity}")
    Page<Form> mend(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID activity,
            @RequestParam MultiValueMap<String, String> sent) {
        var campaign = campaigns.get(actor, id);
        campaigns.activity(actor, activity);
        var answers = Desk.sent(sent);
        var body = body(campaign, answers);
        if (!answers.errors().isEmpty()) {
            return show(campaign, activity, answers).errors(answers.errors());
        }
        var occasion = desk.occasion(answers, actor);
        occasion.correct(activity, "campaigns.activity@1", null, body);
        return desk.send(occasion, actor, "/campaigns/" + id + "/plan");
    }

    private Page<Form> show(Campaign campaign, @Nullable UUID id, Sheet answers) {
        return Page.of("campaigns/activity", new Form(campaign, id, answers, desk.unitOptions()));
    }

    private static Map<String, Object> body(Campaign campaign, Sheet answers) {
        var body = new LinkedHashMap<String, Object>();
        body.put("campaign", campaign.id().toString());
        body.put("title", answers.needed("title", 200));
        var units = new LinkedHashSet<String>();
        units.add(answers.needed("lead", 64));
        units.addAll(answers.all("units"));
        body.put("units", List.copyOf(units));
        var from = answers.neededDate("from", campaign.from());
        var to = answers.date("to").orElse(from);
        answers.errors().require(!to.isBefore(from), "to", "campaigns.error.to-before-from");
        body.put("from", from.toString());
        body.put("to", to.toString());
        answers.text("place", 200).ifPresent(place -> body.put("place", place));
        answers.text("task", 500).ifPresent(task -> body.put("task", task));
        var modules = modules(answers);
        if (!modules.isEmpty()) {
            body.put("modules", modules);
        }
        return body;
    }

    private static List<Map<String, Object>> modules(Sheet answers) {
        var modules = new ArrayList<Map<String, Object>>();
        for (int no = 1; no <= MODULES; no++) {
            var name = "module" + no;
            var title = answers.text(name, 200);
            if (title.isPresent()) {
                var lead = answers.needed("lead" + no, 64);
                modules.add(Map.of("no", no, "title", title.get(), "lead", lead));
            }
        }
        return modules;
    }

    private static Map<String, List<String>> filled(Activity activity) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("title", List.of(activity.title()));
        fields.put("from", List.of(activity.from().toString()));
        fields.put("to", List.of(activity.to().toString()));
        fields.put("lead", activity.units().stream().limit(1).toList());
        fields.put("units", activity.units());
        fields.put("place", activity.place() == null ? List.of() : List.of(activity.place()));
        fields.put("task", activity.task() == null ? List.of() : List.of(activity.task()));
        for (var module : activity.modules()) {
            fields.put("module" + module.no(), List.of(module.title()));
            fields.put("lead" + module.no(), List.of(module.lead()));
        }
        return fields;
    }
}

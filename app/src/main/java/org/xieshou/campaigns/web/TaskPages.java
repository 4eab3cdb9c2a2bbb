package org.xieshou.campaigns.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xieshou.access.Actor;
import org.xieshou.campaigns.Activity;
import org.xieshou.campaigns.Campaign;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.campaigns.Papers;
import org.xieshou.campaigns.PlanDocument;
import org.xieshou.campaigns.PlanText;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// The plan as a file, and its tasks copied into activities of units, several at once.
@Controller
@May(Right.CAMPAIGNS_PLAN)
public final class TaskPages {
    private final Campaigns campaigns;
    private final Papers papers;
    private final Desk desk;

    TaskPages(Campaigns campaigns, Papers papers, Desk desk) {
        this.campaigns = campaigns;
        this.papers = papers;
        this.desk = desk;
    }

    /// A task of the plan.
    ///
    /// @param isNew found in the file, not yet among the plan's tasks
    public record Task(int no, String text, boolean isTaken, boolean isNew) {}

    public record Tasks(
            Campaign campaign,
            List<PlanDocument> documents,
            List<Task> tasks,
            List<Option> units,
            Sheet answers) {
        public String path() {
            return "/campaigns/" + campaign.id();
        }
    }

    @GetMapping({"/campaigns/{id}/tasks", "/api/v1/campaigns/{id}/tasks"})
    Page<Tasks> tasks(Actor actor, @PathVariable UUID id) {
        var campaign = campaigns.get(actor, id);
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("day", List.of(campaign.from().toString()));
        fields.put("plan", List.of(campaign.plan() == null ? "" : campaign.plan()));
        return show(actor, campaign, desk.open(fields));
    }

    private Page<Tasks> show(Actor actor, Campaign campaign, Sheet answers) {
        return Page.of(
                "campaigns/tasks",
                new Tasks(
                        campaign,
                        papers.documents(actor, campaign.id()),
                        found(actor, campaign),
                        desk.unitOptions(),
                        answers));
    }

    /// Those of the plan, then those that its newest file has beyond them.
    private List<Task> found(Actor actor, Campaign campaign) {
        var taken = new LinkedHashSet<String>();
        campaigns.activities(actor, campaign.id(), Campaigns.NOW).stream()
                .map(Activity::task)
                .forEach(task -> taken.add("" + task));
        var texts = new LinkedHashSet<>(campaign.tasks());
        papers.documents(actor, campaign.id()).stream()
                .limit(1)
                .forEach(file -> texts.addAll(PlanText.tasks(file.type(), file.bytes())));
        var tasks = new ArrayList<Task>();
        for (var text : texts) {
            boolean isNew = !campaign.tasks().contains(text);
            tasks.add(new Task(tasks.size() + 1, text, taken.contains(text), isNew));
        }
        return tasks;
    }

    @PostMapping("/campaigns/{id}/documents")
    Page<Tasks> attach(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultipartFile file)
            throws IOException {
        var campaign = campaigns.get(actor, id);
        var bytes = file.getBytes();
        var type = PlanText.type(bytes);
        var errors = new FieldErrors();
        errors.require(bytes.length > 0, "file", "campaigns.missing.file");
        errors.require(
                bytes.length <= PlanDocument.MOST_BYTES,
                "file",
                "campaigns.error.file-large",
                PlanDocument.MOST_BYTES / 1024);
        errors.require(!type.isEmpty(), "file", "campaigns.error.file-sort");
        if (!errors.isEmpty()) {
            return tasks(actor, id).errors(errors);
        }
        var occasion = desk.occasion(Desk.sent(sent), actor);
        occasion.add(
                "campaigns.document@1",
                null,
                Map.of(
                        "campaign",
                        campaign.id().toString(),
                        "name",
                        bare(Optional.ofNullable(file.getOriginalFilename()).orElse("")),
                        "type",
                        type,
                        "data",
                        Base64.getEncoder().encodeToString(bytes)));
        return desk.send(occasion, actor, "/campaigns/" + id + "/tasks");
    }

    /// Some browsers send the whole path.
    private static String bare(String name) {
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return bare.isBlank() ? "plan" : bare.substring(Math.max(0, bare.length() - 100));
    }

    @May(Right.CAMPAIGNS_READ)
    @GetMapping("/campaigns/{id}/documents/{document}")
    ResponseEntity<byte[]> open(Actor actor, @PathVariable UUID id, @PathVariable UUID document) {
        var file = papers.document(actor, id, document);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.bytes());
    }

    /// Sent: `day`, `plan` (its title), and for each task by its number `task<no>` if it is copied, `unit<no>`.
    @PostMapping({"/campaigns/{id}/tasks", "/api/v1/campaigns/{id}/tasks"})
    Page<Tasks> copy(
            Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var campaign = campaigns.get(actor, id);
        var answers = Desk.sent(sent);
        var day = answers.neededDate("day", campaign.from());
        var plan = answers.needed("plan", 200);
        var chosen =
                found(actor, campaign).stream()
                        .filter(task -> answers.is("task" + task.no(), "yes"))
                        .toList();
        answers.errors().require(!chosen.isEmpty(), "tasks", "campaigns.missing.tasks");
        chosen.forEach(task -> answers.needed("unit" + task.no(), 64));
        if (!answers.errors().isEmpty()) {
            return show(actor, campaign, answers).errors(answers.errors());
        }
        var occasion = desk.occasion(answers, actor);
        if (chosen.stream().anyMatch(Task::isNew)) {
            var texts = new LinkedHashSet<>(campaign.tasks());
            chosen.forEach(task -> texts.add(task.text()));
            occasion.correct(id, "campaigns.campaign@1", null, body(campaign, plan, texts));
        }
        for (var task : chosen) {
            var title = task.text().substring(0, Math.min(200, task.text().length()));
            occasion.add(
                    "campaigns.activity@1",
                    null,
                    Map.of(
                            "campaign", id.toString(),
                            "title", title,
                            "task", task.text(),
                            "units", List.of(answers.raw("unit" + task.no())),
                            "from", day.toString()));
        }
        return desk.send(occasion, actor, "/campaigns/" + id + "/plan");
    }

    private static Map<String, Object> body(Campaign campaign, String plan, Set<String> tasks) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", campaign.title());
        if (campaign.theme() != null) {
            body.put("theme", campaign.theme());
        }
        body.put("from", campaign.from().toString());
        body.put("to", campaign.to().toString());
        body.put("lead", campaign.lead());
        body.put("area", campaign.area());
        body.put("plan", Map.of("title", plan, "tasks", List.copyOf(tasks)));
        return body;
    }
}

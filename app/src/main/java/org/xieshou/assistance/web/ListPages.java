package org.xieshou.assistance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.assistance.DistributionList;
import org.xieshou.assistance.DistributionLists;
import org.xieshou.registry.HouseholdQuery;
import org.xieshou.registry.HouseholdRow;
import org.xieshou.registry.Households;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.Renewed;
import org.xieshou.shared.web.Sheet;

/// Distribution lists: written by one person, checked by another, handed over household by household.
@Controller
@May(Right.GOODS_WRITE)
public final class ListPages {
    private final DistributionLists lists;
    private final Households households;
    private final Counter counter;

    ListPages(DistributionLists lists, Households households, Counter counter) {
        this.lists = lists;
        this.households = households;
        this.counter = counter;
    }

    public record All(List<DistributionList> lists, Pager pager) {}

    /// @param own whether the reader wrote it, and so cannot be the second person
    /// @param found households that could be put on it, by what was looked for
    public record One(
            DistributionList list,
            List<DistributionList.Line> lines,
            boolean own,
            String looked,
            List<HouseholdRow> found,
            Sheet answers) {
        public String path() {
            return "/lists/" + list.id();
        }
    }

    public record Form(List<Option> units, Sheet answers) {
        public int rows() {
            return ReceiptPages.ROWS;
        }
    }

    @GetMapping({"/lists", "/api/v1/lists"})
    Page<All> all(Actor actor, @RequestParam(defaultValue = "1") long page) {
        var listed = lists.list(actor, page);
        var pager =
                Pager.counted(
                        page, listed.total(), DistributionLists.SIZE, to -> "/lists?page=" + to);
        return Page.of("assistance/lists", new All(listed.lists(), pager));
    }

    @GetMapping("/lists/new")
    Page<Form> open(Actor actor) {
        return form(actor, counter.open(Map.of("unit", actor.unit())));
    }

    private Page<Form> form(Actor actor, Sheet answers) {
        return Page.of("assistance/list-new", new Form(counter.ownUnits(actor), answers));
    }

    @Renewed("list")
    @PostMapping("/lists")
    Page<Form> add(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var answers = Counter.sent(sent);
        var body = new LinkedHashMap<String, Object>();
        body.put("title", answers.needed("title", 100));
        var items = ReceiptPages.items(answers);
        body.put("items", items);
        answers.fen("money", Counter.MOST_YUAN)
                .filter(fen -> fen > 0)
                .ifPresent(fen -> body.put("money", fen));
        answers.errors()
                .require(
                        !items.isEmpty() || body.containsKey("money"),
                        "item1",
                        "assistance.error.nothing");
        if (!answers.errors().isEmpty()) {
            return form(actor, answers).errors(answers.errors());
        }
        var occasion = counter.occasion(answers, actor, answers.raw("unit"));
        var id = occasion.add("assistance.list@1", null, body);
        return counter.send(occasion, actor, "/lists/" + id);
    }

    @GetMapping({"/lists/{id}", "/api/v1/lists/{id}"})
    Page<One> one(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String find) {
        return show(actor, lists.get(actor, id), find, counter.open(Map.of()));
    }

    private Page<One> show(Actor actor, DistributionList list, String find, Sheet answers) {
        var lines = lists.lines(actor, list.id());
        var on = lines.stream().map(DistributionList.Line::household).collect(Collectors.toSet());
        boolean own = list.author().equals(actor.id());
        return Page.of(
                "assistance/list",
                new One(list, lines, own, find, found(actor, find, on), answers));
    }

    private List<HouseholdRow> found(Actor actor, String find, Set<UUID> on) {
        return find.isBlank()
                ? List.of()
                : households.page(actor, HouseholdQuery.all().text(find)).rows().stream()
                        .filter(row -> !on.contains(row.id()))
                        .toList();
    }

    @PostMapping("/lists/{id}/households")
    Page<One> put(
            Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var list = lists.get(actor, id);
        var answers = Counter.sent(sent);
        var occasion = counter.occasion(answers, actor, list.unit());
        for (var household : Set.copyOf(answers.ids("household"))) {
            occasion.add("assistance.listed@1", household, Map.of("list", id.toString()));
        }
        if (occasion.envelopes().isEmpty()) {
            answers.errors().add("household", "assistance.error.nobody-ticked");
            return show(actor, list, answers.raw("find"), answers).errors(answers.errors());
        }
        return counter.send(occasion, actor, "/lists/" + id);
    }

    @Renewed("check")
    @PostMapping({"/lists/{id}/check", "/api/v1/lists/{id}/check"})
    Page<One> check(
            Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var list = lists.toCheck(actor, id);
        var answers = Counter.sent(sent);
        boolean approve = answers.is("approve", "true");
        var body = new LinkedHashMap<String, Object>();
        body.put("list", id.toString());
        body.put("approve", approve);
        var why = why(answers, approve);
        if (why != null) {
            body.put("why", why);
        }
        if (!answers.errors().isEmpty()) {
            return show(actor, list, "", answers).errors(answers.errors());
        }
        var occasion = counter.occasion(answers, actor, list.unit());
        occasion.add("assistance.approval@1", null, body);
        return counter.send(occasion, actor, "/lists/" + id);
    }

    private static @Nullable String why(Sheet answers, boolean approve) {
        return approve ? answers.text("why", 200).orElse(null) : answers.needed("why", 200);
    }
}

package org.xieshou.livelihood;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.journal.Forgetting;
import org.xieshou.journal.FrontDesk;
import org.xieshou.journal.Occasion;
import org.xieshou.livelihood.Post.Asking;
import org.xieshou.livelihood.Post.Member;
import org.xieshou.registry.LeastAge;
import org.xieshou.shared.Right;

/// Posts, who asked for work, and introductions. There is no way to write down that somebody said no.
@Component
public final class Posts {
    private static final int MOST = 300;

    private final Reading reading;
    private final Forgetting forgetting;
    private final FrontDesk desk;
    private final LeastAge leastAge;

    Posts(Reading reading, Forgetting forgetting, FrontDesk desk, LeastAge leastAge) {
        this.leastAge = leastAge;
        this.reading = reading;
        this.forgetting = forgetting;
        this.desk = desk;
    }

    /// The age from which the law lets somebody work today.
    public int least() {
        return leastAge.on(desk.today());
    }

    /// Newest first: never by how many people took them.
    public List<Post> open(Actor actor) {
        return posts(actor, null);
    }

    /// @throws LivelihoodProblem if there is none of that id
    public Post get(Actor actor, UUID id) {
        return posts(actor, id).stream().findFirst().orElseThrow(LivelihoodProblem::notThere);
    }

    private List<Post> posts(Actor actor, @Nullable UUID id) {
        if (!actor.may(Right.HOUSEHOLDS_READ) && !actor.may(Right.OFFERS_WRITE)) {
            throw LivelihoodProblem.notYourTask();
        }
        return reading.as(
                actor, db -> new WorkTable(db, Reach.of(actor), desk.today()).posts(id, MOST));
    }

    /// Posts that nobody outside the employer has checked.
    public List<Post> unchecked(Actor actor) {
        return open(actor).stream()
                .filter(post -> !post.isChecked() && !post.unit().equals(actor.unit()))
                .toList();
    }

    /// Who asked to hear of work, within reach.
    public List<Asking> asking(Actor actor, @Nullable UUID post) {
        return read(actor, table -> table.asking(post, MOST));
    }

    /// The members of a household who are old enough to work.
    public List<Member> members(Actor actor, UUID household) {
        return read(actor, table -> table.members(household, least()));
    }

    /// A member asks to hear of work.
    ///
    /// @throws LivelihoodProblem if there is no such member in reach who is old enough
    public void ask(Actor actor, Occasion occasion, Asks asks) {
        if (members(actor, asks.household()).stream()
                .noneMatch(each -> each.person().equals(asks.person()))) {
            throw LivelihoodProblem.notThere();
        }
        var body = person(asks.household(), asks.person());
        if (asks.wish() != null) {
            body.put("wish", asks.wish());
        }
        if (asks.place() != null) {
            body.put("place", asks.place());
        }
        occasion.add(WorkKinds.INTEREST.full(), null, body);
    }

    /// @param place how far away at most: township, county, province, outside
    public record Asks(
            UUID household, UUID person, @Nullable String wish, @Nullable String place) {}

    /// A member who asked for work said yes to a post.
    ///
    /// @throws LivelihoodProblem if they did not ask, or the post does not keep the law
    public void introduce(Actor actor, Occasion occasion, UUID interest, Post post) {
        if (!post.keepsTheLaw()) {
            throw LivelihoodProblem.notLegal();
        }
        var asking =
                asking(actor, post.post()).stream()
                        .filter(each -> each.interest().equals(interest))
                        .findFirst()
                        .orElseThrow(LivelihoodProblem::notAsked);
        if (!asking.introduced()) {
            var body = person(asking.household(), asking.person());
            body.put("post", post.post().toString());
            occasion.add(WorkKinds.INTRODUCTION.full(), null, body);
        }
    }

    private static Map<String, Object> person(UUID household, UUID person) {
        var body = new LinkedHashMap<String, Object>();
        body.put("household", household.toString());
        body.put("person", person.toString());
        return body;
    }

    /// A member does not want to hear of work any more, or an introduction came to nothing: all of it is forgotten, and
    /// nothing says that it ever was.
    public void withdraw(Actor actor, UUID household, UUID person) {
        if (!actor.may(Right.VISITS_WRITE)) {
            throw LivelihoodProblem.notYourTask();
        }
        forgetting.forget(read(actor, table -> table.ofPerson(household, person)));
    }

    /// A member tells that work began. From then on they look for none.
    public void start(Occasion occasion, UUID household, UUID person, String on) {
        occasion.add(WorkKinds.START.full(), household, person, Map.of("on", on));
        occasion.add(
                "registry.fact@1",
                household,
                person,
                Map.of(
                        "fact",
                        "person.work-start",
                        "value",
                        on.substring(0, 7),
                        "asOf",
                        on,
                        "toldBy",
                        "self"));
    }

    private <T> T read(Actor actor, Function<WorkTable, T> work) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            throw LivelihoodProblem.notYourTask();
        }
        return reading.as(
                actor, db -> work.apply(new WorkTable(db, Reach.of(actor), desk.today())));
    }
}

package org.xieshou.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.campaigns.Campaign;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.commands.CommandProblem.What;
import org.xieshou.reporting.Bulletin;
import org.xieshou.reporting.BulletinDocx;
import org.xieshou.reporting.Bulletins;
import org.xieshou.shared.web.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `xieshou bulletin`: a campaign's bulletin as text, as a Word file or as JSON.
@Command(
        name = "bulletin",
        description =
                "Writes a campaign's bulletin from the record: text on the console, or a file.")
final class BulletinCommand implements Callable<Integer> {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    @Mixin private DataFolder data = new DataFolder();

    @ParentCommand private XieshouCommand xieshou;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "CAMPAIGN",
            arity = "0..1",
            descriptionKey = "campaign",
            description = "Its id or a part of its title; the newest campaign if left out.")
    private String wanted = "";

    @Option(
            names = "--as-known-at",
            paramLabel = "MOMENT",
            description =
                    "2019-10-17, 2019-10-17T18:00 or #204118 (an entry's number); now if left out.")
    private String moment = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Ends in .txt, .docx or .json; the console if left out.")
    private @Nullable Path out;

    @Option(names = "--json", description = "JSON with every figure and where it comes from.")
    private boolean json;

    @Option(names = "--language", paramLabel = "zh|en", description = "zh if left out.")
    private String language = "zh";

    @Override
    public Integer call() {
        if (!LANGUAGES.contains(language)) {
            throw new CommandProblem(What.NO_SUCH_LANGUAGE, language);
        }
        try (var house = xieshou.open(data)) {
            var bulletin = bulletin(house);
            if (out == null) {
                spec.commandLine().getOut().print(json ? json(bulletin) : bulletin.text());
                spec.commandLine().getOut().flush();
            } else {
                write(bulletin, out);
            }
            if (bulletin.isTooLong()) {
                throw new CommandProblem(
                        What.BULLETIN_TOO_LONG, bulletin.characters(), Bulletin.MOST_CHARACTERS);
            }
        }
        return 0;
    }

    private Bulletin bulletin(House house) {
        var bulletins = house.get(Bulletins.class);
        var campaigns = house.get(Campaigns.class).list(Actor.SYSTEM);
        var locale = language.equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        long known = known(bulletins, house.get(Place.class));
        return bulletins.write(Actor.SYSTEM, chosen(campaigns).id(), known, locale);
    }

    /// The one that is named; of several the newest.
    private Campaign chosen(List<Campaign> campaigns) {
        return campaigns.stream()
                .filter(campaign ->
                        campaign.id().toString().equals(wanted)
                                || campaign.title().contains(wanted))
                .max(Comparator.comparing(Campaign::from))
                .orElseThrow(() -> new CommandProblem(What.NO_SUCH_CAMPAIGN, wanted));
    }

    private long known(Bulletins bulletins, Place place) {
        if (moment.isEmpty()) {
            return -1;
        }
        try {
            if (moment.startsWith("#")) {
                return Long.parseLong(moment.substring(1));
            }
            var at =
                    moment.length() == 10
                            ? LocalDate.parse(moment).plusDays(1).atStartOfDay()
                            : LocalDateTime.parse(moment.replace(' ', 'T'));
            return bulletins.knownAt(at.atZone(place.zone()).toInstant());
        } catch (DateTimeParseException | NumberFormatException _) {
            throw Bulletins.unreadableMoment();
        }
    }

    private void write(Bulletin bulletin, Path file) {
        try {
            if (file.toString().endsWith(".docx")) {
                try (var stream = Files.newOutputStream(file)) {
                    BulletinDocx.write(bulletin, stream);
                }
            } else {
                boolean asJson = json || file.toString().endsWith(".json");
                Files.writeString(file, asJson ? json(bulletin) : bulletin.text());
            }
            spec.commandLine().getOut().println(file);
            spec.commandLine().getOut().flush();
        } catch (IOException e) {
            throw new CommandProblem(What.CANNOT_WRITE, e, file);
        }
    }

    private static String json(Bulletin bulletin) {
        return JsonMapper.builder().build().writeValueAsString(bulletin) + System.lineSeparator();
    }
}

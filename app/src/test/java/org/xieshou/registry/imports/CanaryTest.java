package org.xieshou.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.Refusal;
import org.xieshou.registry.intake.FaultCode;
import org.xieshou.registry.intake.FaultFile;
import org.xieshou.registry.intake.table.Upload;

/// What is refused is nowhere afterwards: in no table, log, fault file or folder.
@Tag("slow")
@ExtendWith({OutputCaptureExtension.class, SharedOffice.class})
class CanaryTest {
    private static final String CANARY = NastyList.CANARY;

    /// An ID number that is too short; long enough to stand nowhere by chance.
    private static final String BROKEN = "98712365412";

    private final Office office;

    CanaryTest(Office office) {
        this.office = office;
    }

    @TempDir private Path folder;

    @Test
    void noRefusedCellIsFoundAnywhereAfterwards(CapturedOutput said)
            throws IOException, SQLException {
        var faults = faultsOf(office, listWithCanaries());

        assertThat(office.tablesHolding("K-2")).as("what is there is found").isNotEmpty();
        assertThat(office.tablesHolding(CANARY)).isEmpty();
        assertThat(office.tablesHolding(BROKEN)).isEmpty();
        assertThat(faults).contains("证件号码").doesNotContain(CANARY).doesNotContain(BROKEN);
        assertThat(said.getAll()).doesNotContain(CANARY).doesNotContain("王守信");
    }

    private static String listWithCanaries() {
        var refused =
                Catalogue.load().refusals().stream()
                        .filter(one -> one.kind() != Refusal.Kind.ELSEWHERE)
                        .flatMap(one -> one.columns().stream())
                        .distinct()
                        .toList();
        var canaries =
                ","
                        + CANARY
                        + refused.stream().map(_ -> "," + CANARY).collect(Collectors.joining());
        return String.join(
                canaries + "\n",
                "户编号,行政村,姓名,证件号码,与户主关系,羊圈颜色,"
                        + String.join(",", refused)
                        + "\nK-1,石榴渠村,王守信,"
                        + BROKEN
                        + ",户主",
                "K-2,石榴渠村,李守义,,户主",
                "K-3,远方村,张守礼,,户主",
                "");
    }

    private static String faultsOf(Office office, String list) throws IOException {
        var runs = office.house.get(Runs.class);
        var actor = office.city.coordinator();
        var upload = Office.upload(list);
        var looked = office.imports.look(upload, actor);
        var wish = new Wish(looked.mapping(), Office.DAY, null);
        var checked = office.imports.check(upload, wish, actor, Watcher.NOBODY);
        var id = runs.newId();
        runs.take(new Runs.Sent(id, upload), checked, actor, Watcher.NOBODY);
        var faults = new ByteArrayOutputStream();
        try (var file = FaultFile.csv(faults, Locale.CHINESE)) {
            runs.faults(id, actor).forEach(file::add);
        }
        return faults.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aNastyListComesInAsFarAsItCan() throws IOException, SQLException {
        var path = folder.resolve("nasty.xlsx");
        NastyList.write(path);
        var upload = Upload.of(Files.readAllBytes(path), "nasty.xlsx");

        var done = office.take(upload, Office.DAY, office.city.coordinator());

        assertThat(done.outcome().households().fresh()).isEqualTo(5);
        assertThat(done.outcome().villages()).containsExactly("新桥村", "外乡", "远村");
        assertThat(done.codes())
                .contains(
                        FaultCode.ID_LENGTH,
                        FaultCode.DIGITS_LOST,
                        FaultCode.ID_IS_DISABILITY_CARD,
                        FaultCode.DATE_UNREADABLE);
        assertThat(office.rows("select name_display from registry.person_now"))
                .contains("买买提·肉孜", "麦麦提·若孜", "叶尔兰·巴合提")
                .doesNotContain("不该出现");
        assertThat(office.tablesHolding(CANARY)).isEmpty();
    }

    @Test
    void whatAnotherImporterBeganIsNotSeen() {
        var runs = office.house.get(Runs.class);
        var actor = office.city.coordinator();
        var other =
                office.city.person(
                        "马玉珍",
                        org.xieshou.access.Role.VILLAGE_STAFF,
                        "fpb",
                        org.xieshou.TestCity.VILLAGE);
        var upload = Office.upload("姓名,行政村,证件号码\n张三,石榴渠村,\n");
        var piece = office.house.get(ImportDesk.class).put(upload, actor);

        assertThat(office.house.get(ImportDesk.class).holds(piece.id(), actor)).isTrue();
        assertThat(office.house.get(ImportDesk.class).holds(piece.id(), other)).isFalse();
        assertThat(runs.latest(other, 1).past()).isEmpty();
    }
}

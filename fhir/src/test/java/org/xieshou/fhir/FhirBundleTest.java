package org.xieshou.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.fhir.PersonFile.Organization;
import org.xieshou.fhir.PersonFile.Reading;

/// The official validator, without the network, accepts what we write.
@Tag("slow")
class FhirBundleTest {
    private static final Organization CLINIC = new Organization("wsy", "雁回乡卫生院");
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2019-10-17T10:05:00+08:00");

    private static UUID id(int n) {
        return new UUID(0x0190a00000007000L, 0x8000000000000000L + n);
    }

    private static Reading reading(
            int n, @Nullable Integer upper, @Nullable String glucose, boolean fasting) {
        return new Reading(
                id(n),
                MORNING.plusMinutes(n),
                CLINIC,
                n % 2 == 0 ? "clinic" : "home",
                upper,
                upper == null ? null : upper - 50,
                upper == null ? null : 72,
                glucose == null ? null : new BigDecimal(glucose),
                fasting,
                "orange",
                "今天要去看医生。");
    }

    private static PersonFile file(@Nullable String name) {
        return new PersonFile(
                Instant.parse("2019-10-31T02:00:00Z"),
                new Organization("yy", "市人民医院"),
                CLINIC,
                new PersonFile.Person("p-4f2a", name, "female", 1974),
                new PersonFile.Consent(id(90), MORNING),
                List.of(
                        reading(1, 184, "7.4", false),
                        reading(2, 138, null, false),
                        reading(3, null, "7.0", true)),
                List.of(
                        referral(11, "same-day", null),
                        referral(12, "now", "attended"),
                        referral(13, "appointment", "not-attended")),
                List.of(
                        new PersonFile.Reminder(id(21), LocalDate.of(2019, 10, 17), null, "吃药：早饭后"),
                        new PersonFile.Reminder(
                                id(22),
                                LocalDate.of(2019, 10, 17),
                                LocalDate.of(2019, 12, 31),
                                "再量一次")));
    }

    private static PersonFile.Referral referral(int n, String urgency, @Nullable String outcome) {
        return new PersonFile.Referral(
                id(n), LocalDate.of(2019, 10, 17), CLINIC, "市人民医院", urgency, "血压", id(1), outcome);
    }

    private static Bundle read(PersonFile file) {
        return Official.R4.newJsonParser().parseResource(Bundle.class, FhirBundle.json(file));
    }

    private static <T> List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void theOfficialValidatorAcceptsIt() {
        assertThat(Official.faults(FhirBundle.json(file("古丽娜尔·赛力克")))).isEmpty();
    }

    @Test
    void theValidatorOfThisTestFindsAPressureWithoutItsSecondPart() {
        var broken =
                FhirBundle.json(file(null)).replace("\"code\":\"8462-4\"", "\"code\":\"8480-6\"");

        assertThat(Official.faults(broken)).isNotEmpty();
    }

    @Test
    void saysWhoItIsOnlyToAClinic() {
        assertThat(all(read(file(null)), Patient.class).getFirst().getName()).isEmpty();
        var named = all(read(file("古丽娜尔·赛力克")), Patient.class).getFirst();
        assertThat(named.getNameFirstRep().getText()).isEqualTo("古丽娜尔·赛力克");
        assertThat(named.getIdentifierFirstRep().getValue()).isEqualTo("p-4f2a");
    }

    @Test
    void fastingSugarIsAnotherObservation() {
        var codes =
                all(read(file(null)), Observation.class).stream()
                        .map(one -> one.getCode().getCodingFirstRep().getCode())
                        .toList();

        assertThat(codes)
                .containsExactly("85354-9", "14743-9", "8867-4", "85354-9", "8867-4", "14770-2");
    }

    @Test
    void aReferralIsATaskUntilSomebodyHeard() {
        var bundle = read(file(null));

        assertThat(all(bundle, Task.class))
                .extracting(Task::getStatus)
                .containsExactly(
                        Task.TaskStatus.REQUESTED,
                        Task.TaskStatus.COMPLETED,
                        Task.TaskStatus.FAILED);
        assertThat(all(bundle, ServiceRequest.class))
                .extracting(ServiceRequest::getPriority)
                .containsExactly(
                        ServiceRequest.ServiceRequestPriority.URGENT,
                        ServiceRequest.ServiceRequestPriority.STAT,
                        ServiceRequest.ServiceRequestPriority.ROUTINE);
    }
}

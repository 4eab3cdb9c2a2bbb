package org.xieshou.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieshou.synth.NamePool.Birth;
import org.xieshou.synth.NamePool.Name;

/// Who lives in one household: grown from its head outwards, so that ages, sexes, relations and names fit each other.
final class Kin {
    /// @param age on the city's day
    record Person(String relation, boolean male, int age, Name name) {}

    private static final int OLDEST = 97;
    private static final List<KinShape> SHAPES = List.of(KinShape.values());

    private final Dice dice;
    private final NamePool pool;
    private final int year;
    private final List<Person> people = new ArrayList<>();

    private Kin(Dice dice, NamePool pool, LocalDate day) {
        this.dice = dice;
        this.pool = pool;
        this.year = day.getYear();
    }

    /// The head comes first.
    ///
    /// @param shares how often each [KinShape] comes
    static List<Person> of(Dice dice, NamePool pool, LocalDate day, int[] shares) {
        var kin = new Kin(dice, pool, day);
        kin.grow(SHAPES.get(dice.weighted(shares)));
        return kin.people;
    }

    private void grow(KinShape shape) {
        switch (shape) {
            case ALONE -> head(dice.percent(70) ? dice.between(58, 90) : dice.between(26, 57));
            case COUPLE -> spouse(head(dice.between(48, 84)));
            case PARENTS_AND_CHILDREN -> {
                var head = head(dice.between(27, 58));
                children(head, spouse(head), 1 + dice.weighted(45, 42, 11, 2));
            }
            case THREE_GENERATIONS -> {
                var head = head(dice.between(32, 58));
                children(head, spouse(head), 1 + dice.weighted(40, 45, 15));
                parents(head);
            }
            case OLD_HEAD_WITH_CHILDREN -> elders();
            case ONE_PARENT ->
                    children(head(dice.between(30, 56)), null, 1 + dice.weighted(65, 35));
            case GRANDPARENTS_WITH_CHILD -> {
                var head = head(dice.between(58, 78));
                if (dice.percent(65)) {
                    spouse(head);
                }
                grandchildren(null, head.age - 52, 1 + dice.weighted(70, 30));
            }
            case SIBLINGS -> {
                var head = head(dice.between(30, 70));
                boolean male = dice.percent(50);
                int age = head.age - dice.between(1, 9);
                add("sibling", male, age, siblingOf(head.name, male, age));
            }
        }
    }

    private Person head(int age) {
        boolean male = dice.percent(people.isEmpty() && age > 70 ? 52 : 76);
        return add("head", male, age, pool.fresh(dice, male, year - age));
    }

    private Person spouse(Person head) {
        int younger = dice.between(-2, 6) * (head.male ? 1 : -1);
        int age = Math.max(20, head.age - younger);
        return add("spouse", !head.male, age, pool.fresh(dice, !head.male, year - age));
    }

    private void children(Person head, @Nullable Person spouse, int number) {
        var mother = head.male && spouse != null ? spouse : head;
        var father = head.male ? head : spouse;
        int fathersAge = father == null ? OLDEST : father.age;
        int most = Math.min(Math.min(mother.age - 20, fathersAge - 20), 31);
        int least = Math.max(0, mother.age - 43);
        if (most < least) {
            return;
        }
        int age = dice.between(least, most);
        for (int i = 0; i < number && age >= least; i++) {
            boolean male = dice.percent(51.5);
            var born = new Birth(male, year - age);
            add("child", male, age, pool.childOf(father == null ? null : father.name, dice, born));
            age -= dice.between(2, 6);
        }
    }

    private void parents(Person head) {
        boolean motherOnly = dice.percent(50);
        int mothersAge = Math.min(OLDEST, head.age + dice.between(20, 36));
        add("parent", false, mothersAge, pool.fresh(dice, false, year - mothersAge));
        if (!motherOnly) {
            int age = Math.min(OLDEST, mothersAge + dice.between(0, 5));
            add("parent", true, age, pool.fatherOf(head.name, dice, year - age));
        }
    }

    private void elders() {
        var head = head(dice.between(56, 80));
        if (dice.percent(70)) {
            spouse(head);
        }
        int age = head.age - dice.between(25, 34);
        var child =
                add("child", true, age, pool.childOf(father(), dice, new Birth(true, year - age)));
        if (age < 24) {
            return;
        }
        int wifesAge = Math.max(22, age - dice.between(0, 4));
        add("child-in-law", false, wifesAge, pool.fresh(dice, false, year - wifesAge));
        grandchildren(child.name, wifesAge - 21, dice.weighted(15, 55, 30));
    }

    private @Nullable Name father() {
        return people.stream().filter(Person::male).findFirst().map(Person::name).orElse(null);
    }

    private void grandchildren(@Nullable Name father, int most, int number) {
        int age = dice.between(0, Math.max(0, Math.min(17, most)));
        for (int i = 0; i < number && age >= 0; i++) {
            boolean male = dice.percent(51.5);
            add("grandchild", male, age, pool.childOf(father, dice, new Birth(male, year - age)));
            age -= dice.between(2, 5);
        }
    }

    private Name siblingOf(Name name, boolean male, int age) {
        var fresh = pool.fresh(dice, male, year - age);
        return new Name(pool, fresh.given(), name.second());
    }

    private Person add(String relation, boolean male, int age, Name name) {
        var person = new Person(relation, male, age, name);
        people.add(person);
        return person;
    }
}

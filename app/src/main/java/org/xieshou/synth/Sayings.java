package org.xieshou.synth;

import java.util.List;

/// What invented families say, what is hard for them, what they were given: short, plain, about nobody.
final class Sayings {
    /// @param kind as in `visits.voice`
    record Saying(String kind, String text) {}

    /// @param topic as in `casework.difficulty`
    record Trouble(String topic, String text, String lead) {}

    /// @param fen what the whole portion is worth
    record Goods(String item, int quantity, String unit, long fen) {
        Json body() {
            return Json.of("item", item).with("quantity", quantity).with("unit", unit);
        }
    }

    private static final List<Saying> CHINESE =
            List.of(
                    new Saying("wish", "羊圈想在下雪前换个顶。"),
                    new Saying("wish", "想学开挖掘机，村里要是有班就好了。"),
                    new Saying("wish", "孩子想要一盏亮一点的台灯。"),
                    new Saying("wish", "院子里想再种一垄西红柿。"),
                    new Saying("worry", "老人膝盖疼，去一趟卫生院要倒两次车。"),
                    new Saying("worry", "今年桃子结得多，怕卖不出去。"),
                    new Saying("worry", "冬天水管容易冻。"),
                    new Saying("worry", "不知道明年的保险要交多少钱。"),
                    new Saying("feedback", "上次说的补贴已经到了。"),
                    new Saying("feedback", "路修好了，上学快多了。"),
                    new Saying("feedback", "来的人多，问的都一样，能不能一次问完。"),
                    new Saying("feedback", "公告上的字太小，看不清。"),
                    new Saying("thanks", "谢谢大家来看我们。"),
                    new Saying("thanks", "米和油都用得上，谢谢。"));
    private static final List<Saying> KAZAKH =
            List.of(new Saying("thanks", "كومەككە راقمەت"), new Saying("wish", "جىلى قورا كەرەك"));
    private static final List<Saying> UYGHUR =
            List.of(
                    new Saying("thanks", "ياردىمىڭىزلارغا رەھمەت"),
                    new Saying("feedback", "يول ياخشى بولدى"));
    private static final List<Trouble> TROUBLES =
            List.of(
                    new Trouble("medical", "两个人没有当年的医保", Units.INSURANCE),
                    new Trouble("medical", "慢性病药费，不知道怎么报销", Units.INSURANCE),
                    new Trouble("medical", "想量一次血压，走不动", Units.HOSPITAL),
                    new Trouble("housing", "屋顶漏雨", "zjj"),
                    new Trouble("housing", "西边的墙有一道裂缝，想请人看看", "zjj"),
                    new Trouble("schooling", "住校证明还没有开", Units.EDUCATION),
                    new Trouble("schooling", "想给孩子申请生活补助，不知道去哪里", Units.EDUCATION),
                    new Trouble("work", "想找一份离家近的活", Units.LABOUR),
                    new Trouble("income", "五百斤桃子卖不出去", "nyj"),
                    new Trouble("income", "母牛病了，请兽医看看", "nyj"),
                    new Trouble("water", "水龙头水小，下午常停", "zjj"),
                    new Trouble("clothing", "孩子缺冬天的鞋", Units.CIVIL_AFFAIRS),
                    new Trouble("food", "冬天的煤和面还差一些", Units.CIVIL_AFFAIRS),
                    new Trouble("papers", "户口本上少一个人", "fpb"),
                    new Trouble("other", "电视没有信号", "fpb"));
    private static final List<Goods> GOODS =
            List.of(
                    new Goods("大米", 10, "公斤", 6_000),
                    new Goods("清油", 5, "升", 7_500),
                    new Goods("牛奶", 1, "箱", 5_000),
                    new Goods("面粉", 10, "公斤", 4_800),
                    new Goods("棉被", 1, "床", 12_000),
                    new Goods("文具", 1, "套", 3_000));

    private Sayings() {}

    static Saying saying(Family family, Dice dice) {
        return dice.pick(
                family.language().equals("ug-Arab")
                        ? UYGHUR
                        : family.language().equals("kk-Arab") ? KAZAKH : CHINESE);
    }

    static Saying chinese(Dice dice) {
        return dice.pick(CHINESE);
    }

    static Trouble trouble(Dice dice) {
        return dice.pick(TROUBLES);
    }

    /// Rice and oil nearly always, then what else there was.
    static List<Goods> goods(Dice dice) {
        return switch (dice.weighted(50, 30, 20)) {
            case 0 -> GOODS.subList(0, 2);
            case 1 -> GOODS.subList(0, 3);
            default -> List.of(GOODS.get(3 + dice.below(3)));
        };
    }

    static long worth(List<Goods> goods) {
        return goods.stream().mapToLong(Goods::fen).sum();
    }
}

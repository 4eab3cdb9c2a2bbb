package org.xieshou.synth;

import static org.xieshou.synth.NameLists.words;

import java.util.ArrayList;
import java.util.List;

/// Invented names of places, each once: trees, water and light before a form of the land.
final class PlaceNames {
    private static final List<String> FIRST =
            words(
                    "沙枣 红柳 青杨 云杉 野杏 甜瓜 麦穗 苜蓿 马兰 紫苏 稻香 荷塘 梨花 桑葚 核桃 金穗 清溪 双泉 玉带 月牙 鹿鸣 燕归 鹤停 喜鹊 百灵 云雀"
                            + " 松果 榆钱 葵花 芦笛 冰泉 晚霞 虹桥 星河 暮云 雪融 蜜蜂 白鹭 草莓 枫叶 青豆 银铃");
    private static final List<String> LAST = words("渠 沟 台 湾 坡 滩 梁 坪 岭 井 塬 林 庄 洼 堡 墩");
    private static final List<String> STREETS = words("里 苑 园 巷 门 坊");
    private static final List<String> BEFORE = words("上 下 东 西 南 北 新 老 前 后");
    private static final List<String> TOWNS = words("乡 镇 乡");

    private final int[] villages;
    private final int[] communities;
    private final int[] townships;

    PlaceNames(long seed) {
        villages = order(Dice.of(seed, "villages", 0), FIRST.size() * LAST.size());
        communities = order(Dice.of(seed, "communities", 0), FIRST.size() * STREETS.size());
        townships = order(Dice.of(seed, "townships", 0), FIRST.size());
    }

    String village(int nth) {
        int place = villages[nth % villages.length];
        var name = FIRST.get(place / LAST.size()) + LAST.get(place % LAST.size());
        return before(nth / villages.length) + name + "村";
    }

    String community(int nth) {
        int place = communities[nth % communities.length];
        var name = FIRST.get(place / STREETS.size()) + STREETS.get(place % STREETS.size());
        return before(nth / communities.length) + name + "社区";
    }

    String township(int nth, boolean urban) {
        var name = FIRST.get(townships[nth % townships.length]);
        return before(nth / townships.length)
                + name
                + (urban ? "街道" : TOWNS.get(nth % TOWNS.size()));
    }

    /// Nothing, then 上, 下 …, then two of them: enough for a nation.
    private static String before(int round) {
        var text = new ArrayList<String>();
        for (int left = round; left > 0; left = (left - 1) / BEFORE.size()) {
            text.add(BEFORE.get((left - 1) % BEFORE.size()));
        }
        return String.join("", text);
    }

    private static int[] order(Dice dice, int size) {
        var numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = i;
        }
        dice.shuffle(numbers);
        return numbers;
    }
}

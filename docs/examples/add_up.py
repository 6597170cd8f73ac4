#!/usr/bin/env python3
"""Adds up what `ecocomp settle MONTH --out DIR` wrote: python3 add_up.py DIR

Reads settlement.json (docs/schemas/settlement.json) and transfers.csv with nothing but
the standard library, prints a line a county, and ends with 1 where two of them disagree.
"""
import csv
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
settlement = json.loads((folder / "settlement.json").read_text("utf-8"))
if settlement["schema"] != "ecocomp.settlement/2":
    sys.exit("not a form that this script knows: " + settlement["schema"])
with open(folder / "transfers.csv", encoding="utf-8-sig", newline="") as file:
    transfers = {(row["month"], row["county_code"]): row for row in csv.DictReader(file)}

wrong = 0
for month in settlement["months"]:
    city, all_known = {"reward": 0, "deduction": 0, "adj": 0}, True
    for county in month["counties"]:
        sums = {"reward": 0, "deduction": 0, "adj": 0}
        for item in county["items"]:
            if item["clause"] != "adj":
                sums[item["direction"]] += item["amount_yuan"]
            elif item["direction"] == "reward":
                sums["adj"] += item["amount_yuan"]
            else:
                sums["adj"] -= item["amount_yuan"]
        net = sums["reward"] - sums["deduction"] + sums["adj"]
        row = transfers.pop((month["month"], county["code"]))
        told = [
            (county["reward_yuan"], county["deduction_yuan"], county["adjustment_yuan"], county["net_yuan"]),
            tuple(int(row[name]) if row[name] else None for name in ("reward_yuan", "deduction_yuan", "adjustment_yuan", "net_yuan")),
        ]
        # A month without results has an empty sum where nobody knows it; what events and adjustments bring stands there all the same.
        known = [tuple(None if empty is None else number for number, empty in zip(part, told[1])) for part in (told[0], (sums["reward"], sums["deduction"], sums["adj"], net))]
        agrees = known == [told[1]] * 2
        wrong += not agrees
        print(month["month"], county["code"], county["name"], "unknown" if told[1][3] is None else net, "" if agrees else "DISAGREES", sep="\t")
        all_known &= told[1][3] is not None
        for name in city:
            city[name] += sums[name]
    totals = month["totals"]
    wrong += (city["reward"], city["deduction"], city["adj"]) != (totals["reward_yuan"], totals["deduction_yuan"], totals["adjustment_yuan"])
    print(month["month"], "", "total", totals["net_yuan"] if all_known else "unknown", "", sep="\t")
wrong += len(transfers)
sys.exit(1 if wrong else 0)

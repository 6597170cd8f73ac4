-- What xuchang-2021 makes of sections alone under its default choices and headwater = counts-as-improved, in the columns and the order of items.csv:
-- 4.1.1 a reward where the water improved within the county, 4.1.2 a deduction by the net class. It knows nothing of sources, the canal, events,
-- rulings, questions, notes, receipts or faults in the data: what it is compared in is reading, joining, deciding and writing.
CREATE TYPE class AS ENUM ('Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ');

CREATE TABLE county AS
  SELECT row_number() OVER () AS place, code, name FROM read_csv('FOLDER/counties.csv', header = true, all_varchar = true);

CREATE TABLE point AS
  SELECT row_number() OVER () AS place, code, name, county, target::class AS target, inflows AS inflow
  FROM read_csv('FOLDER/points.csv', header = true, all_varchar = true);

CREATE TABLE result AS
  SELECT month, point, class::class AS class
  FROM read_csv('FOLDER/monitoring.csv', header = true, columns = {'month': 'VARCHAR', 'point': 'VARCHAR', 'class': 'VARCHAR'});

CREATE TABLE price AS
  SELECT target::class AS target, net::class AS net, yuan
  FROM (VALUES ('Ⅲ', 'Ⅳ', 300000), ('Ⅲ', 'Ⅴ', 600000), ('Ⅲ', '劣Ⅴ', 2000000), ('Ⅳ', 'Ⅴ', 200000), ('Ⅳ', '劣Ⅴ', 1000000), ('Ⅴ', '劣Ⅴ', 1000000))
       AS t(target, net, yuan);

COPY (
  WITH met AS (
    SELECT r.month, p.place, p.code, p.name, p.county, p.target, r.class, p.inflow, i.target AS inflow_target, u.class AS inflow_class,
           enum_code(r.class) AS c, enum_code(p.target) AS t, enum_code(i.target) AS it, enum_code(u.class) AS ic
    FROM result r
    JOIN point p ON p.code = r.point
    LEFT JOIN point i ON i.code = p.inflow
    LEFT JOIN result u ON u.month = r.month AND u.point = p.inflow
  ),
  net AS (
    SELECT *, CASE WHEN ic > it AND ic > t THEN ic - greatest(it, t) ELSE 0 END AS felt FROM met WHERE c > t
  ),
  item AS (
    SELECT month, place, code, name, county, '4.1.1' AS clause, '第四条（一）1' AS basis, 'reward' AS direction,
           CASE WHEN target = 'Ⅱ' THEN 200000 ELSE 100000 END AS yuan, target, class, NULL::class AS net_class,
           CASE WHEN inflow IS NULL THEN 'improvement=better-than-inflow;headwater=counts-as-improved' ELSE 'improvement=better-than-inflow' END AS choices,
           CASE WHEN inflow IS NULL THEN '没有可比的上游断面，按口径视为改善' ELSE '优于上游' || inflow || '（' || inflow_class || '类）' END AS note
    FROM met
    WHERE ((target IN ('Ⅲ', 'Ⅳ', 'Ⅴ') AND class IN ('Ⅰ', 'Ⅱ')) OR (target = 'Ⅱ' AND class = 'Ⅰ')) AND (inflow IS NULL OR c < ic)
    UNION ALL
    SELECT month, place, code, name, county, '4.1.2', '第四条（一）2', 'deduction', price.yuan, n.target, n.class, price.net,
           CASE WHEN felt > 0 THEN 'upstream-offset=class-offset' END,
           CASE WHEN felt > 0 THEN '上游' || inflow || '为' || inflow_class || '类，劣于其目标' || inflow_target || '类和本点要求的' || n.target || '类，影响' || felt || '个类别'
                WHEN ic > it THEN '上游' || inflow || '为' || inflow_class || '类，劣于其目标' || inflow_target || '类，但不劣于本点要求的' || n.target || '类，不予剔除'
           END
    FROM net n
    JOIN price ON price.target = n.target AND enum_code(price.net) = greatest(t, c - felt)
  )
  SELECT month, county AS county_code, county.name AS county_name, clause, basis, item.code AS subject_code, item.name AS subject_name, direction,
         yuan AS amount_yuan, target, class, net_class, NULL AS share_percent, choices AS interpretations, note,
         month || '/' || county || '/' || clause || '/' || item.code AS item_id
  FROM item JOIN county ON county.code = item.county
  ORDER BY month, county.place, clause, item.place
) TO 'FILE' (HEADER, DELIMITER ',');

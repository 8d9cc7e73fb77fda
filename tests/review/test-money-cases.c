/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-check-cases.h"

#include "test-draft.h"

#define ACTIVITY(inside) "<activities><activity id='a1'><text>Set up</text>" inside "</activity></activities>"
#define PART(id, partner, does) "<part id='" id "'><partner>" partner "</partner><does>" does "</does></part>"
#define CONTRIBUTION(inside)                                                                                 \
  "<contributions><contribution id='c1'>" inside "<item>Grant</item></contribution></contributions>"
#define VALUED(before, inside)                                                                               \
  "<contributions><contribution id='c1'>" before "<item>Grant</item>" inside "</contribution></"             \
  "contributions>"
#define FUNDERS "<classes><class id='k1'><name>Funders</name></class></classes>"
#define IN_FUNDERS                                                                                           \
  "<partners><partner id='p1'><name>Eastvale</name><class>k1</class></partner>" PARTNER (                    \
      "p2", "City") "</partners>"
#define ONE_FUNDER IN_PARTNER ("<class>k1</class>")
#define AMOUNTS "<amounts><amount id='z1'><year>y1</year><value>5</value></amount></amounts>"
#define TWO_YEARS(first, second)                                                                             \
  "<years><year id='y1'><label>2027/28</label><start>" first "</start></year><year id='y2'><label>2028/29"   \
  "</label><start>" second "</start></year></years>"
#define YEAR "<years><year id='y1'><label>2027/28</label></year></years>"
#define MILESTONE(inside)                                                                                    \
  "<plan><milestones><milestone id='m1'><text>Opened</text>" inside "</milestone></milestones></plan>"
#define START "<term><start-rule>date</start-rule><start>2027-04-01</start></term>"
#define HEAD_OF(inside) "<costs><heads><head id='e1'><what>rent</what>" inside "</head></heads></costs>"

const TestCheckCase test_money_cases[] = {
  { "no-accountable", PARTNERS ACTIVITY ("<parts>" PART ("w1", "p1", "responsible") "</parts>"),
    "Nobody is accountable for the activity “Set up”.", "activities/activity[@id='a1']/parts" },
  { "no-accountable", PARTNERS ACTIVITY ("<parts>" PART ("w1", "p1", "accountable") "</parts>"), NULL, NULL },
  { "no-accountable", PARTNERS ACTIVITY (""), NULL, NULL },
  { "two-accountable",
    PARTNERS ACTIVITY ("<parts>" PART ("w1", "p1", "accountable")
                           PART ("w2", "p2", "accountable") "</parts>"),
    "More than one partner is accountable for the activity “Set up”.",
    "activities/activity[@id='a1']/parts" },
  { "two-accountable",
    PARTNERS ACTIVITY ("<parts>" PART ("w1", "p1", "accountable") PART ("w2", "p2", "consulted") "</parts>"),
    NULL, NULL },
  { "activity-no-lead", ACTIVITY ("<starts>2027-04-01</starts>"),
    "No partner leads on the activity “Set up”.", "activities/activity[@id='a1']/lead" },
  { "activity-no-lead", ACTIVITY (""), NULL, NULL },
  { "activity-no-lead", PARTNERS ACTIVITY ("<lead>p1</lead><starts>2027-04-01</starts>"), NULL, NULL },
  { "activity-ends-first", ACTIVITY ("<starts>2027-04-02</starts><ends>2027-04-01</ends>"),
    "The activity “Set up” ends before it starts.", "activities/activity[@id='a1']/ends" },
  { "activity-ends-first", ACTIVITY ("<starts>2027-04-01</starts><ends>2027-04-01</ends>"), NULL, NULL },
  { "phase-ends-first",
    "<plan><phases><phase "
    "id='f1'><name>First</name><starts>2028-01-01</starts><ends>2027-12-31</ends></phase>"
    "</phases></plan>",
    "The phase “First” ends before it starts.", "plan/phases/phase[@id='f1']/ends" },
  { "phase-ends-first",
    "<plan><phases><phase "
    "id='f1'><name>First</name><starts>2027-01-01</starts><ends>2027-12-31</ends></phase>"
    "</phases></plan>",
    NULL, NULL },
  { "milestone-no-lead", MILESTONE ("<due>2027-05-01</due>"), "No partner leads on the milestone “Opened”.",
    "plan/milestones/milestone[@id='m1']/lead" },
  { "milestone-no-lead", PARTNERS MILESTONE ("<due>2027-05-01</due><lead>p1</lead>"), NULL, NULL },
  { "milestone-too-early", MILESTONE ("<due>2027-03-31</due>") START,
    "The milestone “Opened” is due before the agreement starts.", "plan/milestones/milestone[@id='m1']/due" },
  { "milestone-too-early", MILESTONE ("<due>2027-04-01</due>") START, NULL, NULL },

  { "in-kind-no-value", CONTRIBUTION ("<form>in-kind</form>"), "No value is given for “Grant”.",
    "contributions/contribution[@id='c1']/amount" },
  { "in-kind-no-value", YEAR VALUED ("<form>in-kind</form>", AMOUNTS), NULL, NULL },
  { "cash-no-amount", YEAR VALUED ("<form>cash</form>", AMOUNTS), NULL, NULL },
  { "contribution-two-values", YEAR VALUED ("<form>cash</form>", "<amount>5</amount>" AMOUNTS),
    "“Grant” has a value for the whole and values for single years.",
    "contributions/contribution[@id='c1']/amount" },
  { "contribution-two-values", YEAR VALUED ("<form>cash</form>", AMOUNTS), NULL, NULL },
  { "contribution-empty-class", PARTNERS FUNDERS CONTRIBUTION ("<by>class</by><class>k1</class>"),
    "No partner is in the class that gives “Grant”.", "contributions/contribution[@id='c1']/class" },
  { "contribution-empty-class", IN_FUNDERS FUNDERS CONTRIBUTION ("<by>class</by><class>k1</class>"), NULL,
    NULL },
  { "contribution-empty-class", PARTNERS FUNDERS CONTRIBUTION ("<by>every</by>"), NULL, NULL },
  { "no-part", IN_FUNDERS FUNDERS CONTRIBUTION ("<by>class</by><partner>p2</partner><class>k1</class>"),
    "City has no duty of its own and contributes nothing.", "partners/partner[@id='p2']/duties" },
  { "no-part", ONE_FUNDER FUNDERS CONTRIBUTION ("<by>class</by><class>k1</class>"), NULL, NULL },
  { "no-part", PARTNERS CONTRIBUTION ("<by>every</by>"), NULL, NULL },
  { "required", IN_FUNDERS CONTRIBUTION ("<by>class</by>"), "“Class” of Grant is not answered.",
    "contributions/contribution[@id='c1']/class" },
  { "required", PARTNERS CONTRIBUTION (""), "“Partner” of Grant is not answered.",
    "contributions/contribution[@id='c1']/partner" },
  { "cash-no-receiver", CONTRIBUTION ("<form>cash</form>"),
    "Nothing says who receives the cash contribution “Grant”.",
    "contributions/contribution[@id='c1']/receiver" },
  { "cash-no-receiver", PARTNERS VALUED ("<form>cash</form>", "<receiver>p1</receiver>"), NULL, NULL },
  { "cash-no-receiver", PARTNERS "<roles><lead>p1</lead></roles>" CONTRIBUTION ("<form>cash</form>"), NULL,
    NULL },
  { "year-without-sums", YEAR, "No contribution has a value for the year “2027/28”.",
    "years/year[@id='y1']" },
  { "year-without-sums", YEAR VALUED ("", AMOUNTS), NULL, NULL },
  { "years-in-order", TWO_YEARS ("2028-04-01", "2027-04-01"),
    "The year “2028/29” does not begin after the year that stands before it.", "years/year[@id='y2']/start" },
  { "years-in-order", TWO_YEARS ("2027-04-01", "2028-04-01"), NULL, NULL },
  { "head-shares",
    PARTNERS HEAD_OF ("<basis>percentage</basis><shares>" SHARE ("h1", "p1", "99.9999") "</shares>"),
    "The shares of the cost “rent” come to 99.9999%, not 100%.", "costs/heads/head[@id='e1']/shares" },
  { "head-shares",
    PARTNERS HEAD_OF ("<basis>percentage</basis><shares>" SHARE ("h1", "p1", "100") "</shares>"), NULL,
    NULL },
  { "fund-shares",
    PARTNERS "<fund><split>percentage</split><shares>" SHARE ("h1", "p1", "40") "</shares></fund>",
    "The shares of the pooled fund come to 40%, not 100%.", "fund/shares" },
  { "fund-shares", PARTNERS "<fund><split>equal</split><shares>" SHARE ("h1", "p1", "40") "</shares></fund>",
    NULL, NULL },
  { "figure-missing",
    PARTNERS "<costs><basis>pro-rata</basis><figures><figure id='z1'><partner>p1</partner><value>3</value>"
             "</figure></figures></costs>",
    "Warm Hearths has no figure for its share of cost.", "partners/partner[@id='p2']" },
  { "figure-missing", PARTNERS "<costs><basis>equal</basis></costs>", NULL, NULL },
  { "sum-missing",
    PARTNERS
    "<costs><basis>fixed</basis><sums><sum id='z1'><partner>p2</partner><value>3</value></sum></sums>"
    "</costs>",
    "Eastvale has no sum to pay towards costs.", "partners/partner[@id='p1']" },
  { "sum-missing", PARTNERS "<costs><basis>fixed</basis></costs>", NULL, NULL },

  { "sums-not-budget",
    PARTNERS
    "<costs><basis>fixed</basis><sums><sum id='z1'><partner>p1</partner><value>0.10</value></sum>"
    "<sum id='z2'><partner>p2</partner><value>0.20</value></sum></sums><budget>0.31</budget></costs>",
    "The sums of the partners come to £0.30, but the yearly budget is £0.31.", "costs/sums" },
  { "sums-not-budget",
    PARTNERS
    "<costs><basis>fixed</basis><sums><sum id='z1'><partner>p1</partner><value>0.10</value></sum>"
    "<sum id='z2'><partner>p2</partner><value>0.20</value></sum></sums><budget>0.30</budget></costs>",
    NULL, NULL },
  { "sums-not-budget", "<costs><basis>fixed</basis><budget>0.30</budget></costs>", NULL, NULL },
  { "head-sums-not-budget",
    PARTNERS HEAD_OF (
        "<basis>fixed</basis><sums><sum id='z1'><partner>p1</partner><value>9</value></sum></sums>"
        "<budget>10</budget>"),
    "The sums for “rent” come to £9, but the budget for it is £10.", "costs/heads/head[@id='e1']/sums" },
  { "head-sums-not-budget", HEAD_OF ("<basis>equal</basis><budget>10</budget>"), NULL, NULL },
  { "fund-no-host", "<fund><carry>kept</carry></fund>", "Nothing says which partner holds the pooled fund.",
    "fund/host" },
  { "fund-no-host", PARTNERS "<fund><host>p1</host></fund>", NULL, NULL },
  { "no-overspend-rule", PARTNERS "<fund><host>p1</host></fund>",
    "There is a pooled fund, but nothing says who bears an overspend.", "costs/overspend" },
  { "no-overspend-rule", PARTNERS "<costs><overspend>share</overspend></costs><fund><host>p1</host></fund>",
    NULL, NULL },
  { "no-overspend-rule", "", NULL, NULL },
  { "no-clawback-rule", "<grants><grant id='g1'><funder>Home Office</funder></grant></grants>",
    "Nothing says who pays if Home Office wants money back.", "grants/grant[@id='g1']/clawback" },
  { "no-clawback-rule",
    "<grants><grant id='g1'><funder>Home Office</funder><clawback>each</clawback></grant></grants>", NULL,
    NULL },
  { "posts-no-redundancy", "<staff><posts><post id='j1'><title>Manager</title></post></posts></staff>",
    "There are posts, but nothing says who bears the cost of redundancy.", "staff/redundancy" },
  { "posts-no-redundancy", "<staff><arrangement>none</arrangement></staff>", NULL, NULL },
  { "lead-signs-no-lead", "<contracts><rule>lead</rule></contracts>",
    "The lead partner is to sign, pay or answer for the others, but no lead partner is named.",
    "roles/lead" },
  { "lead-signs-no-lead", PARTNERS "<roles><lead>p1</lead></roles><contracts><rule>lead</rule></contracts>",
    NULL, NULL },
  { "cap-share-no-sums", "<risk-sharing><cap-rule>share</cap-rule></risk-sharing>",
    "Liability is limited by what partners contribute, but no contribution has a value.",
    "risk-sharing/cap-rule" },
  { "cap-share-no-sums", "<risk-sharing><cap-rule>none</cap-rule></risk-sharing>", NULL, NULL },
  { "no-cap", "<risk-sharing><liability>fault</liability><cap-rule>none</cap-rule></risk-sharing>", NULL,
    NULL },
};

const gsize test_n_money_cases = G_N_ELEMENTS (test_money_cases);

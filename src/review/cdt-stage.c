/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-stage.h"

#include <glib/gi18n-lib.h>

#include "cdt-moment.h"
#include "cdt-review.h"
#include "cdt-seal.h"
#include "cdt-versions.h"
#include "cdt-working.h"

#define STAGES "review/stages"
#define MOST_NAMED 3 /* findings in one message */

/** Row: a stage as the file, a person and a version's name say it. */
typedef struct
{
  const char *value;
  const char *name;
  const char *by;      /* "Circulated by Ada Smith on 14 November 2026" */
  const char *on;      /* the same where nobody is named */
  const char *label;   /* of the version that is kept with it */
  const char *step;    /* of undo */
  const char *changed; /* of its words since then; NULL: it is not about these words */
} Row;

static const Row rows[CDT_N_STAGES] = {
  { "draft", N_ ("Draft"), NULL, NULL, N_ ("%s, as it was"), N_ ("new revision"), NULL },
  { "circulated", N_ ("Circulated"), N_ ("Circulated by %s on %s"), N_ ("Circulated on %s"),
    N_ ("%s, circulated"), N_ ("circulation"), NULL },
  { "agreed", N_ ("Agreed"), N_ ("Marked as agreed by %s on %s"), N_ ("Agreed on %s"), N_ ("%s, agreed"),
    N_ ("agreement"), N_ ("Changed since it was agreed") },
  { "signed", N_ ("Signed"), N_ ("Marked as signed by %s on %s"), N_ ("Signed on %s"), N_ ("%s, signed"),
    N_ ("signature"), N_ ("Changed since it was signed") },
};

static CdtNode *
find_last (CdtDraft *draft)
{
  CdtNode *stages = cdt_draft_find_node (draft, STAGES);
  CdtNode *last = NULL;

  for (CdtNode *node = stages != NULL ? cdt_node_first_element (stages) : NULL; node != NULL;
       node = cdt_node_next_element (node))
    if (cdt_node_is (node, "stage"))
      last = node;
  return last;
}

static char *
dup_part (CdtNode *item, const char *name)
{
  CdtNode *node = item != NULL ? cdt_node_find_child (item, name) : NULL;

  return node != NULL ? cdt_node_dup_text (node) : g_strdup ("");
}

CdtStage
cdt_stage_get (CdtDraft *draft)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), CDT_STAGE_DRAFT);

  name = dup_part (find_last (draft), "name");
  for (guint i = 0; i < CDT_N_STAGES; i++)
    if (g_str_equal (name, rows[i].value))
      return (CdtStage)i;
  return CDT_STAGE_DRAFT;
}

const char *
cdt_stage_get_name (CdtStage stage)
{
  g_return_val_if_fail (stage < CDT_N_STAGES, NULL);

  return _ (rows[stage].name);
}

gboolean
cdt_stage_has_changed (CdtDraft *draft)
{
  g_autofree char *agreed = NULL;
  g_autofree char *now = NULL;
  g_autofree char *first = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), FALSE);

  if (rows[cdt_stage_get (draft)].changed == NULL)
    return FALSE;
  agreed = dup_part (find_last (draft), "fingerprint");
  now = *agreed != '\0' ? cdt_working_make_fingerprint (draft) : NULL;
  if (now == NULL || g_str_equal (agreed, now))
    return FALSE;
  /* It may have been agreed in an older version of the format. */
  first = cdt_working_make_first_fingerprint (draft);
  return !g_str_equal (agreed, first);
}

const char *
cdt_stage_get_changed_name (CdtStage stage)
{
  g_return_val_if_fail (stage < CDT_N_STAGES, NULL);

  return rows[stage].changed != NULL ? _ (rows[stage].changed) : NULL;
}

char *
cdt_stage_say (CdtDraft *draft)
{
  const Row *row;
  g_autofree char *who = NULL;
  g_autofree char *when = NULL;
  g_autofree char *day = NULL;
  g_autofree char *said = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  row = &rows[cdt_stage_get (draft)];
  if (row->by == NULL)
    return g_strdup (_ ("Being written"));
  who = dup_part (find_last (draft), "who");
  when = dup_part (find_last (draft), "when");
  day = cdt_moment_say_day (when);
  said = *who != '\0' ? g_strdup_printf (_ (row->by), who, day) : g_strdup_printf (_ (row->on), day);
  return cdt_stage_has_changed (draft) ? g_strdup_printf ("%s · %s", _ (row->changed), said)
                                       : g_steal_pointer (&said);
}

char *
cdt_stage_dup_last_name (CdtDraft *draft)
{
  g_autofree char *who = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  who = dup_part (find_last (draft), "who");
  return *who != '\0' ? g_steal_pointer (&who) : NULL;
}

gboolean
cdt_stage_may_follow (CdtDraft *draft, CdtStage stage)
{
  CdtStage now;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && stage < CDT_N_STAGES, FALSE);

  now = cdt_stage_get (draft);
  /* Words that nobody has agreed to go the way of any draft. */
  if (now == CDT_STAGE_AGREED && stage != CDT_STAGE_DRAFT && cdt_stage_has_changed (draft))
    now = CDT_STAGE_DRAFT;
  switch (stage)
    {
    case CDT_STAGE_DRAFT:
      return now != CDT_STAGE_DRAFT;
    case CDT_STAGE_CIRCULATED:
    case CDT_STAGE_AGREED:
      return now == CDT_STAGE_DRAFT || now == CDT_STAGE_CIRCULATED;
    case CDT_STAGE_SIGNED:
      return now == CDT_STAGE_AGREED;
    default:
      g_return_val_if_reached (FALSE);
    }
}

GPtrArray *
cdt_stage_list_in_way (CdtDraft *draft, CdtStage stage)
{
  GPtrArray *in_way;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && stage < CDT_N_STAGES, NULL);

  if (stage != CDT_STAGE_AGREED && stage != CDT_STAGE_SIGNED)
    return g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_finding_free);
  in_way = cdt_review_run (draft, CDT_FINDING_MUST_FIX);
  for (guint i = in_way->len; i > 0; i--)
    if (((const CdtFinding *)in_way->pdata[i - 1])->severity != CDT_FINDING_MUST_FIX)
      g_ptr_array_remove_index (in_way, i - 1);
  return in_way;
}

static void
set_in_way (const GPtrArray *in_way, CdtStage stage, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = MIN (in_way->len, MOST_NAMED);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "\n• %s", ((const CdtFinding *)in_way->pdata[i])->what);
  if (n < in_way->len)
    {
      g_string_append (names, "\n• ");
      g_string_append_printf (names, _ ("and %u more"), in_way->len - n);
    }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY,
               ngettext ("Not yet “%s”: %u thing must be fixed, or accepted with a reason, first.%s",
                         "Not yet “%s”: %u things must be fixed, or accepted with a reason, first.%s",
                         in_way->len),
               cdt_stage_get_name (stage), in_way->len, names->str);
}

static gboolean
set_in (CdtDraft *draft, const char *id, const char *field, const char *value, GError **error)
{
  g_autofree char *path = g_strdup_printf (STAGES "/stage[@id='%s']/%s", id, field);

  return cdt_draft_set_value (draft, path, value, error);
}

/* The name comes last: whoever watches seals the draft with it. */
static gboolean
add_stage (CdtDraft *draft, CdtStage stage, const char *who, GError **error)
{
  g_autofree char *id = cdt_draft_insert (draft, STAGES, G_MAXUINT, error);
  g_autofree char *when = cdt_moment_now ();
  g_autofree char *code = rows[stage].changed != NULL ? cdt_working_make_fingerprint (draft) : NULL;

  return id != NULL && set_in (draft, id, "fingerprint", code, error) && set_in (draft, id, "who", who, error)
         && set_in (draft, id, "when", when, error) && set_in (draft, id, "name", rows[stage].value, error);
}

static gboolean
change (CdtDraft *draft, CdtStage stage, const char *label, const char *who, GError **error)
{
  const char *state = stage == CDT_STAGE_DRAFT ? "draft" : "final";
  gboolean sets_state = stage != CDT_STAGE_CIRCULATED;
  gboolean done;

  cdt_draft_end_typing (draft);
  cdt_draft_begin_group (draft, _ (rows[stage].step));
  done = (!sets_state || cdt_draft_set_value (draft, "paper/state", state, error))
         && (label == NULL || cdt_versions_go_on_as (draft, label, who, error))
         && add_stage (draft, stage, who, error);
  cdt_draft_end_group (draft);
  return done;
}

char *
cdt_stage_make_label (CdtDraft *draft, CdtStage stage)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && stage < CDT_N_STAGES, NULL);

  label = cdt_versions_suggest_label (draft);
  return g_strdup_printf (_ (rows[stage].label), label);
}

static void
keep (CdtDraft *draft, CdtStage stage, const char *who, char **unkept)
{
  g_autofree char *label = cdt_stage_make_label (draft, stage);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  id = cdt_versions_keep (draft, label, CDT_KEPT_STAGE, who, &error);
  *unkept = id == NULL ? g_strdup (error->message) : NULL;
}

gboolean
cdt_stage_change (CdtDraft *draft, CdtStage stage, const char *who, GError **error)
{
  g_autoptr (GPtrArray) in_way = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (stage > CDT_STAGE_DRAFT && stage < CDT_N_STAGES, FALSE);

  if (!cdt_stage_may_follow (draft, stage))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("An agreement that is “%s” cannot become “%s”."),
                   cdt_stage_get_name (cdt_stage_get (draft)), cdt_stage_get_name (stage));
      return FALSE;
    }
  in_way = cdt_stage_list_in_way (draft, stage);
  if (in_way->len == 0)
    return change (draft, stage, NULL, who, error);
  set_in_way (in_way, stage, error);
  return FALSE;
}

gboolean
cdt_stage_mark (CdtDraft *draft, CdtStage stage, const char *who, char **unkept, GError **error)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft) && unkept != NULL, FALSE);

  *unkept = NULL;
  if (!cdt_stage_change (draft, stage, who, error))
    return FALSE;
  keep (draft, stage, who, unkept);
  return TRUE;
}

CdtNewVersion *
cdt_stage_make_revision (CdtDraft *copy, const char *who, char **unkept)
{
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  CdtNewVersion *version;

  g_return_val_if_fail (CDT_IS_DRAFT (copy) && unkept != NULL, NULL);

  *unkept = NULL;
  if (!cdt_versions_has_changed (copy))
    return NULL;
  label = cdt_stage_make_label (copy, cdt_stage_has_changed (copy) ? CDT_STAGE_DRAFT : cdt_stage_get (copy));
  version = cdt_versions_make (copy, label, CDT_KEPT_STAGE, who, &error);
  if (version == NULL)
    *unkept = g_strdup (error->message);
  return version;
}

gboolean
cdt_stage_begin_revision (CdtDraft *draft,
                          CdtNewVersion *version,
                          const char *label,
                          const char *who,
                          char **unkept,
                          GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) fault = NULL;
  gboolean sealed;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && unkept != NULL, FALSE);

  /* What was signed stays in the history, whatever is done to the draft from now on. */
  if (version != NULL)
    id = cdt_versions_add (draft, version, &fault);
  *unkept = fault != NULL ? g_strdup (fault->message) : NULL;
  sealed = cdt_seal_is_set (draft);
  cdt_seal_set (draft, FALSE);
  if (change (draft, CDT_STAGE_DRAFT, label, who, error))
    return TRUE;
  cdt_seal_set (draft, sealed);
  return FALSE;
}

gboolean
cdt_stage_start_revision (CdtDraft *draft, const char *label, const char *who, char **unkept, GError **error)
{
  g_autoptr (CdtNewVersion) version = NULL;
  g_autofree char *unmade = NULL;
  gboolean done;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && unkept != NULL, FALSE);

  *unkept = NULL;
  if (!cdt_stage_may_follow (draft, CDT_STAGE_DRAFT))
    return TRUE;
  version = cdt_stage_make_revision (draft, who, &unmade);
  done = cdt_stage_begin_revision (draft, version, label, who, unkept, error);
  if (unmade != NULL)
    *unkept = g_steal_pointer (&unmade);
  return done;
}

void
cdt_stage_seal (CdtDraft *draft)
{
  g_return_if_fail (CDT_IS_DRAFT (draft));

  cdt_seal_set (draft, cdt_stage_get (draft) == CDT_STAGE_SIGNED);
}

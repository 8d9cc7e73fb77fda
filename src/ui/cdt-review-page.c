/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-review-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-accepted-box.h"
#include "cdt-finding-row.h"
#include "cdt-findings-box.h"
#include "cdt-health.h"
#include "cdt-points-box.h"
#include "cdt-review.h"
#include "cdt-stage.h"
#include "cdt-versions-box.h"

struct _CdtReviewPage
{
  GtkBin parent_instance;
  CdtProof *proof;
  CdtForm *form;
  char *shown; /* what the lists show, to leave them alone while it is the same */
  GtkBox *column;
  GtkLabel *must_count;
  GtkLabel *look_count;
  GtkLabel *passed_count;
  GtkLabel *answered_words;
  GtkBox *unprinted_box;
  GtkLabel *final_note;
  CdtFindingsBox *findings_box;
  CdtAcceptedBox *accepted_box;
  CdtPointsBox *points_box;
  CdtHealth *health;
  CdtVersionsBox *versions_box;
  GtkBox *form_box;
  GtkListBox *unprinted_list;
  GtkWidget *all_well;
};

enum
{
  SIGNAL_PLACE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtReviewPage, cdt_review_page, GTK_TYPE_BIN)

static void
go_cb (CdtReviewPage *self, CdtFindingRow *row)
{
  g_autofree char *path = g_strdup (cdt_finding_row_get_path (row));

  if (path != NULL)
    g_signal_emit (self, signals[SIGNAL_PLACE_ACTIVATED], 0, path);
}

static void
add_row (CdtReviewPage *self, GtkListBox *list, GtkWidget *row)
{
  g_signal_connect_object (row, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (list, row, -1);
}

static void
place_cb (CdtReviewPage *self, const char *path)
{
  g_signal_emit (self, signals[SIGNAL_PLACE_ACTIVATED], 0, path);
}

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_widget_destroy (GTK_WIDGET (row));
}

/* Marked final, the document stays a draft for as long as something must be fixed, or its words are not those
 * that were agreed. NULL: it is neither. */
static char *
dup_final_note (CdtDraft *draft, guint n_must, gboolean changed)
{
  g_autofree char *state = cdt_draft_dup_value (draft, "paper/state");

  if (n_must > 0 && g_strcmp0 (state, "final") == 0)
    return g_strdup_printf (
        ngettext (
            "You marked this document final. It says DRAFT, and what is open stands on its cover, until "
            "%u thing is fixed or accepted.",
            "You marked this document final. It says DRAFT, and what is open stands on its cover, until "
            "%u things are fixed or accepted.",
            n_must),
        n_must);
  if (changed)
    return g_strdup (
        _ ("These are not the words that were agreed. The document says DRAFT until it is marked "
           "as agreed again."));
  return NULL;
}

static void
show_final_note (CdtReviewPage *self, guint n_must, gboolean changed)
{
  g_autofree char *words = dup_final_note (cdt_proof_get_draft (self->proof), n_must, changed);

  gtk_label_set_text (self->final_note, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->final_note), words != NULL);
}

/* Answers of the first step are working papers, and a switch beside them says whether they print. */
static gboolean
is_working_paper (const char *path)
{
  return g_str_has_prefix (path, "gate/") || g_str_equal (path, "gate-print");
}

/* "Private notes: Ask the board about …" */
static void
add_unprinted (CdtReviewPage *self, const char *path)
{
  CdtDraft *draft = cdt_proof_get_draft (self->proof);
  const CdtShape *shape = cdt_shape_find (path);
  const CdtShape *parent = cdt_shape_get_parent (shape);
  g_autofree char *value = cdt_draft_dup_value (draft, path);
  g_autofree char *item_name = NULL;
  g_autofree char *what = NULL;

  if (value != NULL)
    g_strdelimit (value, "\n", ' ');
  if (parent != NULL && cdt_shape_get_kind (parent) == CDT_SHAPE_ITEM)
    {
      g_autofree char *item_path = g_path_get_dirname (path);

      item_name = cdt_draft_dup_item_name (draft, item_path);
      what = g_strdup_printf ("%s · %s", cdt_shape_get_label (shape), item_name);
    }
  add_row (self, self->unprinted_list,
           cdt_finding_row_new (NULL, NULL, what != NULL ? what : cdt_shape_get_label (shape), value, path));
}

static void
show_count (GtkLabel *label, guint count)
{
  g_autofree char *words = g_strdup_printf ("%u", count);

  gtk_label_set_text (label, words);
  if (count == 0)
    gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (label)), "none");
  else
    gtk_style_context_remove_class (gtk_widget_get_style_context (GTK_WIDGET (label)), "none");
}

static void
show_answered (CdtReviewPage *self)
{
  guint answered = 0;
  guint required = 0;
  gboolean started = FALSE;
  g_autofree char *words = NULL;

  cdt_review_count (cdt_proof_get_draft (self->proof), NULL, &answered, &required, &started);
  words = g_strdup_printf (_ ("%u of %u questions that need an answer have one."), answered, required);
  gtk_label_set_text (self->answered_words, words);
}

static char *
sum_up (CdtDraft *draft, GPtrArray *findings, GPtrArray *unprinted)
{
  g_autofree char *state = cdt_draft_dup_value (draft, "paper/state");
  GString *all = g_string_new (state);

  for (guint i = 0; i < findings->len; i++)
    {
      const CdtFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (all, "%d %s %s %s\n", finding->severity, finding->what,
                              finding->path != NULL ? finding->path : "",
                              finding->acceptance != NULL ? finding->acceptance : "");
    }
  for (guint i = 0; i < unprinted->len; i++)
    g_string_append_printf (all, "%s\n", (const char *)g_ptr_array_index (unprinted, i));
  return g_string_free (all, FALSE);
}

static guint
count (GPtrArray *findings, CdtSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += ((const CdtFinding *)g_ptr_array_index (findings, i))->severity == severity ? 1 : 0;
  return n;
}

static void
fill_lists (CdtReviewPage *self, GPtrArray *findings, GPtrArray *unprinted)
{
  CdtDraft *draft = cdt_proof_get_draft (self->proof);
  guint n_must = count (findings, CDT_FINDING_MUST_FIX);
  guint n_look = count (findings, CDT_FINDING_WORTH_A_LOOK);
  gboolean changed = cdt_stage_has_changed (draft);

  empty_list (self->unprinted_list);
  for (guint i = 0; i < unprinted->len; i++)
    add_unprinted (self, g_ptr_array_index (unprinted, i));
  show_count (self->must_count, n_must);
  show_count (self->look_count, n_look);
  show_count (self->passed_count, cdt_review_count_passed (findings));
  show_final_note (self, n_must, changed);
  cdt_findings_box_update (self->findings_box, draft, findings);
  cdt_accepted_box_update (self->accepted_box, draft, findings);
  gtk_widget_set_visible (GTK_WIDGET (self->unprinted_box), unprinted->len > 0);
  gtk_widget_set_visible (self->all_well, n_must + n_look == 0 && !changed);
}

static void
cdt_review_page_dispose (GObject *object)
{
  g_clear_object (&CDT_REVIEW_PAGE (object)->proof);
  G_OBJECT_CLASS (cdt_review_page_parent_class)->dispose (object);
}

static void
cdt_review_page_finalize (GObject *object)
{
  g_free (CDT_REVIEW_PAGE (object)->shown);
  G_OBJECT_CLASS (cdt_review_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, column);
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, must_count);
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, look_count);
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, passed_count);
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, answered_words);
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, unprinted_box);
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, final_note);
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, findings_box);
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, accepted_box);
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, points_box);
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, health);
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, versions_box);
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, form_box);
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, unprinted_list);
  gtk_widget_class_bind_template_child (widget_class, CdtReviewPage, all_well);
}

static void
cdt_review_page_class_init (CdtReviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_review_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cdt_review_page_finalize;
  signals[SIGNAL_PLACE_ACTIVATED] = g_signal_new ("place-activated", CDT_TYPE_REVIEW_PAGE, G_SIGNAL_RUN_LAST,
                                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (CDT_TYPE_HEALTH);
  g_type_ensure (CDT_TYPE_ACCEPTED_BOX);
  g_type_ensure (CDT_TYPE_FINDINGS_BOX);
  g_type_ensure (CDT_TYPE_POINTS_BOX);
  g_type_ensure (CDT_TYPE_VERSIONS_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-review-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
}

static void
cdt_review_page_init (CdtReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cdt_review_page_new (CdtProof *proof)
{
  CdtReviewPage *self;

  g_return_val_if_fail (CDT_IS_PROOF (proof), NULL);

  self = g_object_new (CDT_TYPE_REVIEW_PAGE, NULL);
  self->proof = g_object_ref (proof);
  cdt_points_box_set_proof (self->points_box, proof);
  self->form = CDT_FORM (cdt_form_new ("signing"));
  cdt_form_bind (self->form, cdt_proof_get_draft (proof), NULL);
  gtk_widget_show (GTK_WIDGET (self->form));
  gtk_box_pack_start (self->form_box, GTK_WIDGET (self->form), FALSE, FALSE, 0);
  return GTK_WIDGET (self);
}

void
cdt_review_page_update (CdtReviewPage *self, GPtrArray *findings)
{
  g_autoptr (GPtrArray) unprinted = NULL;
  g_autofree char *now = NULL;

  g_return_if_fail (CDT_IS_REVIEW_PAGE (self));
  g_return_if_fail (findings != NULL);

  unprinted = cdt_proof_list_unprinted (self->proof);
  for (guint i = unprinted->len; i > 0; i--)
    if (is_working_paper (g_ptr_array_index (unprinted, i - 1)))
      g_ptr_array_remove_index (unprinted, i - 1);
  show_answered (self);
  cdt_versions_box_update (self->versions_box, cdt_proof_get_draft (self->proof));
  cdt_health_update (self->health, cdt_proof_get_draft (self->proof));
  now = sum_up (cdt_proof_get_draft (self->proof), findings, unprinted);
  if (g_strcmp0 (now, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&now);
  fill_lists (self, findings, unprinted);
}

void
cdt_review_page_set_sealed (CdtReviewPage *self, gboolean sealed)
{
  g_return_if_fail (CDT_IS_REVIEW_PAGE (self));

  GtkWidget *const parts[] = { GTK_WIDGET (self->findings_box), GTK_WIDGET (self->accepted_box),
                               GTK_WIDGET (self->points_box), GTK_WIDGET (self->form_box) };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_set_sensitive (parts[i], !sealed);
}

CdtForm *
cdt_review_page_get_form (CdtReviewPage *self)
{
  g_return_val_if_fail (CDT_IS_REVIEW_PAGE (self), NULL);

  return self->form;
}

void
cdt_review_page_show_path (CdtReviewPage *self, const char *path)
{
  const char *id;
  g_autofree char *point = NULL;

  g_return_if_fail (CDT_IS_REVIEW_PAGE (self) && path != NULL);

  id = strchr (path, '\'');
  point = id != NULL ? g_strndup (id + 1, strcspn (id + 1, "'")) : NULL;
  if (point != NULL)
    cdt_points_box_show_point (self->points_box, point);
}

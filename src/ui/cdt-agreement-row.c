/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-agreement-row.h"

#include <glib/gi18n-lib.h>
#include <handy.h>

#include "cdt-when.h"

struct _CdtAgreementRow
{
  GtkListBoxRow parent_instance;
  CdtAgreement *agreement;
  HdyAvatar *avatar;
  GtkLabel *title;
  GtkLabel *partners;
  GtkLabel *opened; /* stays whole where there is no room for all partners */
  GtkLevelBar *answered;
  GtkLabel *pill;
  GtkWidget *forget;
  GtkImage *forget_image;
};

enum
{
  SIGNAL_FORGET,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtAgreementRow, cdt_agreement_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_pill (CdtAgreementRow *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self->pill));
  const char *version = cdt_agreement_get_version (self->agreement);

  if (cdt_agreement_get_recovered (self->agreement) != NULL)
    {
      gtk_label_set_text (self->pill, cdt_agreement_get_path (self->agreement) != NULL ? _ ("Unsaved changes")
                                                                                       : _ ("Not saved yet"));
      gtk_style_context_add_class (style, "warm");
      return;
    }
  gtk_label_set_text (self->pill, version != NULL ? version : "");
  gtk_widget_set_visible (GTK_WIDGET (self->pill), version != NULL);
  gtk_style_context_add_class (style, "cool");
}

static void
show_words (CdtAgreementRow *self)
{
  const char *title = cdt_agreement_get_title (self->agreement);
  const char *partners = cdt_agreement_get_partners (self->agreement);
  g_autofree char *day
      = cdt_when_day (cdt_agreement_get_when (self->agreement), g_get_real_time () / G_USEC_PER_SEC);
  g_autofree char *opened = g_strdup_printf (
      cdt_agreement_get_recovered (self->agreement) != NULL ? _ ("edited %s") : _ ("opened %s"), day);
  g_autofree char *after = *partners != '\0' ? g_strconcat (" · ", opened, NULL) : g_strdup (opened);
  g_autofree char *details = g_strconcat (partners, after, NULL);
  int percent = (int)(cdt_agreement_get_share_answered (self->agreement) * 100 + 0.5);
  g_autofree char *share = g_strdup_printf (_ ("%d%% of the questions answered"), percent);
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (self));

  hdy_avatar_set_text (self->avatar, title);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->partners, partners);
  gtk_label_set_text (self->opened, after);
  gtk_level_bar_set_value (self->answered, cdt_agreement_get_share_answered (self->agreement));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->answered), share);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->answered)), share);
  atk_object_set_name (accessible, title);
  atk_object_set_description (accessible, details);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), cdt_agreement_get_path (self->agreement));
}

static void
name_forget_button (CdtAgreementRow *self)
{
  const char *text = cdt_agreement_get_path (self->agreement) == NULL ? _ ("Delete this draft")
                     : cdt_agreement_get_recovered (self->agreement) != NULL
                         ? _ ("Discard the unsaved changes")
                         : _ ("Remove from this list");

  if (cdt_agreement_get_recovered (self->agreement) == NULL)
    gtk_image_set_from_icon_name (self->forget_image, "list-remove-symbolic", GTK_ICON_SIZE_BUTTON);
  gtk_widget_set_tooltip_text (self->forget, text);
  atk_object_set_name (gtk_widget_get_accessible (self->forget), text);
}

static void
forget_cb (CdtAgreementRow *self)
{
  g_signal_emit (self, signals[SIGNAL_FORGET], 0);
}

static void
cdt_agreement_row_dispose (GObject *object)
{
  g_clear_object (&CDT_AGREEMENT_ROW (object)->agreement);
  G_OBJECT_CLASS (cdt_agreement_row_parent_class)->dispose (object);
}

static void
cdt_agreement_row_class_init (CdtAgreementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_agreement_row_dispose;
  signals[SIGNAL_FORGET] = g_signal_new ("forget", CDT_TYPE_AGREEMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-agreement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtAgreementRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, CdtAgreementRow, title);
  gtk_widget_class_bind_template_child (widget_class, CdtAgreementRow, partners);
  gtk_widget_class_bind_template_child (widget_class, CdtAgreementRow, opened);
  gtk_widget_class_bind_template_child (widget_class, CdtAgreementRow, answered);
  gtk_widget_class_bind_template_child (widget_class, CdtAgreementRow, pill);
  gtk_widget_class_bind_template_child (widget_class, CdtAgreementRow, forget);
  gtk_widget_class_bind_template_child (widget_class, CdtAgreementRow, forget_image);
  gtk_widget_class_bind_template_callback (widget_class, forget_cb);
}

static void
cdt_agreement_row_init (CdtAgreementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cdt_agreement_row_new (CdtAgreement *agreement)
{
  CdtAgreementRow *self;

  g_return_val_if_fail (CDT_IS_AGREEMENT (agreement), NULL);

  self = g_object_new (CDT_TYPE_AGREEMENT_ROW, NULL);
  self->agreement = g_object_ref (agreement);
  show_words (self);
  show_pill (self);
  name_forget_button (self);
  return GTK_WIDGET (self);
}

CdtAgreement *
cdt_agreement_row_get_agreement (CdtAgreementRow *self)
{
  g_return_val_if_fail (CDT_IS_AGREEMENT_ROW (self), NULL);

  return self->agreement;
}

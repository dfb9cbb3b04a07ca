import type { Spec } from '../../texts/spec.js';
import type { Language } from '../../texts/values.js';

/** A type in another language: titles, labels of fields, columns, sentences. */
function spec(language: Language, type: string, titles: string, fields: string, prose: string, table = ''): Spec {
  const orders = table === '' ? 'TFP TGPP FTPG TPP' : 'TFXS GTXP TXGS FTXS';
  return { type, language, titles, orders, prose, headings: titles, fields, ...(table === '' ? {} : { table }) };
}

/** The commonest types in German, French and Spanish. */
export const abroad: readonly Spec[] = [
  spec(
    'de',
    'invoice',
    'Rechnung|Rechnung Nr. {code}|Schlussrechnung|Ihre Rechnung vom {date}',
    `Rechnungsnummer|Rechnungs-Nr.|Belegnummer|Rg.-Nr. = code
    Rechnungsdatum|Datum der Rechnung|Ausgestellt am|Belegdatum = date
    Kundennummer|Kunden-Nr.|Kunde|Ihre Kundennummer = id
    Fällig am|Zahlbar bis|Zahlungsziel|Fälligkeit = date
    Zwischensumme|Nettobetrag|Summe netto|Netto = money
    MwSt. 19 %|Umsatzsteuer|zzgl. USt.|Mehrwertsteuer = money
    Gesamtbetrag|Rechnungsbetrag|Zu zahlen|Bruttobetrag = money
    USt-IdNr.|Steuernummer|IBAN|Bankverbindung = iban`,
    `Bitte überweisen Sie den Rechnungsbetrag bis zum {date}.
    Wir berechnen Ihnen für unsere Leistungen wie folgt.
    Vielen Dank für Ihren Auftrag.
    Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.
    Zahlbar innerhalb von 14 Tagen ohne Abzug.
    Bei Zahlung innerhalb von 10 Tagen gewähren wir 2 % Skonto.`,
    `Bezeichnung|Artikel|Leistung|Beschreibung = product
    Menge|Anzahl|Stück|Std. = number
    Einzelpreis|Preis|E-Preis|Satz = amount
    Gesamt|Betrag|Gesamtpreis|Summe = amount`,
  ),
  spec(
    'fr',
    'invoice',
    'Facture|Facture n° {code}|Votre facture|Facture proforma',
    `Numéro de facture|Facture n°|N° facture|Référence facture = code
    Date de facturation|Date de la facture|Émise le|Facturé le = date
    Client|Facturé à|Code client|N° client = company
    Échéance|Date d'échéance|À payer avant le|Règlement au = date
    Total HT|Montant HT|Sous-total|Hors taxes = money
    TVA 20 %|TVA|Taxes|Montant TVA = money
    Total TTC|Net à payer|Montant dû|À régler = money`,
    `Merci de régler cette facture avant le {date}.
    En cas de retard de paiement, une pénalité de {percent} sera appliquée.
    Règlement par virement bancaire à réception de la facture.
    Nous vous remercions de votre confiance.
    TVA non applicable, article 293 B du CGI.
    Pas d'escompte pour paiement anticipé.`,
    `Désignation|Description|Article|Prestation = product
    Quantité|Qté|Nombre|Unités = number
    Prix unitaire|PU HT|Prix|Tarif = amount
    Montant|Total HT|Total ligne|Somme = amount`,
  ),
  spec(
    'es',
    'invoice',
    'Factura|Factura n.º {code}|Su factura|Factura simplificada',
    `Número de factura|Factura n.º|N.º factura|Ref. factura = code
    Fecha de factura|Fecha de emisión|Emitida el|Fecha = date
    Cliente|Facturar a|Datos del cliente|Código de cliente = company
    Vencimiento|Fecha de vencimiento|Pagar antes del|Fecha límite de pago = date
    Base imponible|Subtotal|Importe neto|Neto = money
    IVA 21 %|IVA|Cuota de IVA|Impuestos = money
    Total factura|Total a pagar|Importe total|Total = money`,
    `Le rogamos abone el importe antes del {date}.
    Forma de pago: transferencia bancaria.
    Gracias por su confianza.
    Los pagos atrasados devengarán intereses.
    Esta factura corresponde a los servicios prestados en {month}.
    Conserve esta factura para cualquier reclamación.`,
    `Descripción|Concepto|Artículo|Producto = product
    Cantidad|Uds.|Unidades|Cant. = number
    Precio unitario|Precio|P. unit.|Tarifa = amount
    Importe|Total|Subtotal|Suma = amount`,
  ),
  spec(
    'de',
    'contract',
    'Dienstleistungsvertrag|Arbeitsvertrag|Mietvertrag|Kaufvertrag',
    `Vertragspartner|Auftraggeber|Arbeitgeber|Vermieter = company
    Auftragnehmer|Arbeitnehmer|Mieter|Käufer = name
    Vertragsbeginn|Beginn|Laufzeit ab|Mietbeginn = date
    Vergütung|Kaufpreis|Miete|Gehalt = money`,
    `Zwischen {company} und {name} wird folgender Vertrag geschlossen.
    § 1 Gegenstand des Vertrages
    Der Vertrag kann mit einer Frist von drei Monaten gekündigt werden.
    Änderungen dieses Vertrages bedürfen der Schriftform.
    Der Arbeitnehmer wird ab dem {date} als {job} eingestellt.
    Die Miete beträgt monatlich {money} und ist im Voraus zu zahlen.
    Sollte eine Bestimmung unwirksam sein, bleibt der Vertrag im Übrigen wirksam.
    Gerichtsstand ist {city}.
    Der Verkäufer übereignet dem Käufer die Sache frei von Rechten Dritter.
    Die Haftung ist auf Vorsatz und grobe Fahrlässigkeit beschränkt.
    Unterschrift der Vertragsparteien
    Die Probezeit beträgt sechs Monate.`,
  ),
  spec(
    'fr',
    'contract',
    'Contrat de prestation de services|Contrat de travail|Contrat de bail|Contrat de vente',
    `Entre|Le prestataire|L'employeur|Le bailleur = company
    Et|Le client|Le salarié|Le locataire = name
    Date d'effet|À compter du|Début du contrat|Prise d'effet = date
    Prix|Loyer|Rémunération|Salaire = money`,
    `Entre les soussignés, il a été convenu ce qui suit.
    Article 1 - Objet du contrat
    Le présent contrat est conclu pour une durée de {number} mois.
    Chaque partie peut résilier le contrat moyennant un préavis de trois mois.
    Le présent contrat est soumis au droit français.
    Le salarié est engagé en qualité de {job} à compter du {date}.
    Le locataire s'engage à payer un loyer mensuel de {money}.
    Fait à {city}, le {date}, en deux exemplaires.
    Toute modification fera l'objet d'un avenant signé par les parties.
    Le prestataire s'engage à exécuter les services avec diligence.
    En cas de litige, les tribunaux de {city} seront seuls compétents.
    Les parties déclarent avoir pleine capacité pour contracter.`,
  ),
  spec(
    'es',
    'contract',
    'Contrato de prestación de servicios|Contrato de trabajo|Contrato de arrendamiento|Contrato de compraventa',
    `De una parte|El prestador|El empleador|El arrendador = company
    De otra parte|El cliente|El trabajador|El arrendatario = name
    Fecha de inicio|Entrada en vigor|Con efectos desde|Vigencia = date
    Precio|Renta|Salario|Retribución = money`,
    `Reunidos de una parte {company} y de otra {name}, acuerdan lo siguiente.
    Primera. Objeto del contrato
    El presente contrato tendrá una duración de {number} meses.
    Cualquiera de las partes podrá resolver el contrato con un preaviso de treinta días.
    El arrendatario abonará una renta mensual de {money}.
    El trabajador prestará sus servicios como {job}.
    Las partes se someten a los juzgados y tribunales de {city}.
    Y en prueba de conformidad firman el presente contrato por duplicado.
    El contrato se regirá por la legislación española.
    Cláusula segunda: precio y forma de pago.
    El incumplimiento de las obligaciones facultará a la otra parte para resolver.
    El vendedor entrega la cosa libre de cargas.`,
  ),
  spec(
    'de',
    'resume',
    'Lebenslauf|Lebenslauf von {name}|Curriculum Vitae {name}|Bewerberprofil',
    `Name|Vor- und Nachname|Bewerber|Persönliche Daten = name
    Geburtsdatum|Geboren am|geb.|Geburtstag = date
    Anschrift|Adresse|Wohnort|Wohnhaft in = address
    Familienstand|Staatsangehörigkeit|Führerschein|Konfession = ledig
    E-Mail|Telefon|Mobil|Kontakt = email`,
    `{year} - {year} {job}, {company}, {city}
    Berufserfahrung
    Ausbildung zum Kaufmann, {company}
    Abitur am Gymnasium {city}, {year}
    Studium der Betriebswirtschaft, {school}
    Kenntnisse: MS Office, SAP, Englisch fließend
    Seit {year} tätig als {job} bei {company}
    Schulbildung und Studium
    Weiterbildung im Projektmanagement
    Hobbys: Lesen, Wandern, Musik
    Praktikum bei {company}
    Sprachkenntnisse: Deutsch (Muttersprache), Englisch`,
  ),
  spec(
    'fr',
    'resume',
    'Curriculum vitae|CV de {name}|{name} - {job}|Parcours professionnel',
    `Nom|Prénom et nom|Candidat|État civil = name
    Né le|Date de naissance|Née le|Âge = date
    Adresse|Domicile|Ville|Coordonnées = address
    Téléphone|Courriel|Mobile|Contact = email`,
    `{year} - {year} : {job}, {company}, {city}
    Expérience professionnelle
    Formation et diplômes
    Baccalauréat, lycée de {city}, {year}
    Licence en gestion, {school}
    Langues : anglais courant, espagnol notions
    Compétences informatiques : Excel, SQL
    Centres d'intérêt : lecture, voyages, sport
    Stage chez {company} pendant {number} mois
    Master obtenu en {year}, mention bien
    Permis B, disponible immédiatement
    Responsable d'une équipe de {number} personnes`,
  ),
  spec(
    'es',
    'resume',
    'Currículum vítae|CV de {name}|Hoja de vida|{name} - {job}',
    `Nombre|Nombre y apellidos|Candidato|Datos personales = name
    Fecha de nacimiento|Nacido el|Edad|Nacimiento = date
    Dirección|Domicilio|Ciudad|Residencia = address
    Teléfono|Correo electrónico|Móvil|Contacto = email`,
    `{year} - {year}: {job}, {company}, {city}
    Experiencia laboral
    Formación académica
    Licenciado en Economía, {school}
    Idiomas: español nativo, inglés avanzado
    Conocimientos de informática: Office, SAP
    Bachillerato, instituto de {city}
    Prácticas en {company}
    Referencias disponibles a petición
    Responsable de un equipo de {number} personas
    Carné de conducir B
    Máster en dirección de empresas, {year}`,
  ),
  spec(
    'de',
    'payslip',
    'Entgeltabrechnung|Lohnabrechnung|Gehaltsabrechnung {month} {year}|Verdienstabrechnung',
    `Personalnummer|Pers.-Nr.|Mitarbeiter|Arbeitnehmer = id
    Steuerklasse|Kinderfreibeträge|Konfession|StKl = number
    Bruttolohn|Gesamtbrutto|Brutto|Bruttobezüge = money
    Lohnsteuer|Solidaritätszuschlag|Kirchensteuer|Steuerabzüge = money
    Rentenversicherung|Krankenversicherung|SV-Abzüge|Arbeitslosenversicherung = money
    Nettolohn|Auszahlungsbetrag|Nettoverdienst|Netto = money
    Eintrittsdatum|Krankenkasse|SV-Nummer|Urlaub = date`,
    `Die Auszahlung erfolgt auf Ihr Konto {iban}.
    Abrechnung der Bezüge für {month} {year}
    Resturlaub {number} Tage
    Bitte bewahren Sie diese Abrechnung auf.`,
    `Lohnart|Bezeichnung|Bezug|Abzug = payitem
    Betrag|EUR|Summe|Wert = amount
    Jahressumme|aufgelaufen|kumuliert|Jahr = amount`,
  ),
  spec(
    'de',
    'bank-statement',
    'Kontoauszug|Kontoauszug {month} {year}|Umsatzübersicht|Auszug Nr. {number}',
    `Kontonummer|Konto|IBAN|Girokonto = iban
    Kontoinhaber|Inhaber|Kunde|Name = name
    Alter Saldo|Alter Kontostand|Anfangssaldo|Saldovortrag = money
    Neuer Saldo|Neuer Kontostand|Endsaldo|Kontostand = money
    Zeitraum|Auszugsdatum|vom - bis|Erstellt am = date`,
    `Bitte prüfen Sie die Buchungen auf diesem Auszug.
    Lastschrift {company} {amount}
    Dauerauftrag Miete {amount}
    Gutschrift Gehalt {company}`,
    `Buchungstag|Datum|Buchung|Bu.-Tag = date
    Wertstellung|Valuta|Wert|Wertst. = date
    Verwendungszweck|Buchungstext|Vorgang|Text = entry
    Betrag|Soll|Umsatz|Haben = amount
    Saldo|Kontostand|Stand|neuer Saldo = amount`,
  ),
  spec(
    'de',
    'medical-record',
    'Arztbrief|Entlassungsbericht|Befundbericht|Krankenakte',
    `Patient|Patientin|Name des Patienten|Pat. = name
    geb. am|Geburtsdatum|geboren|Geb.-Datum = date
    Diagnose|Diagnosen|Hauptdiagnose|Verdacht auf = diagnosis
    Aufnahme|Aufnahmedatum|stationär vom|Behandlung am = date
    Medikation|Therapie|Medikamente|Entlassungsmedikation = drug`,
    `Sehr geehrte Kollegin, wir berichten über den oben genannten Patienten.
    Anamnese: seit {number} Tagen Schmerzen im Rücken.
    Befund: Herz und Lunge auskultatorisch unauffällig.
    Wir empfehlen die Fortführung der Therapie mit {drug}.
    Der Patient wurde in gutem Allgemeinzustand entlassen.
    Röntgen Thorax: kein Infiltrat.
    Labor: Entzündungswerte leicht erhöht.
    Blutdruck 140/90 mmHg, Puls regelmäßig.`,
  ),
  spec(
    'es',
    'medical-record',
    'Informe de alta|Historia clínica|Informe médico|Informe de consulta',
    `Paciente|Nombre del paciente|Enfermo|Datos del paciente = name
    Fecha de nacimiento|Edad|Nacido|F. nac. = date
    Diagnóstico|Diagnóstico principal|Juicio clínico|Impresión = diagnosis
    Fecha de ingreso|Ingreso|Fecha de alta|Episodio = date
    Tratamiento|Medicación|Tratamiento al alta|Pauta = drug`,
    `Paciente de {number} años que acude por dolor torácico.
    Antecedentes personales: hipertensión arterial.
    Exploración física: abdomen blando, no doloroso.
    Se pauta {drug} cada 12 horas.
    Evolución favorable, por lo que se decide el alta.
    Auscultación cardiopulmonar normal.
    Analítica sin alteraciones significativas.
    Revisión en consultas externas en {number} semanas.`,
  ),
  spec(
    'fr',
    'medical-record',
    "Compte rendu d'hospitalisation|Compte rendu de consultation|Dossier médical|Lettre de sortie",
    `Patient|Nom du patient|Patiente|Concernant = name
    Né(e) le|Date de naissance|Âge|DDN = date
    Diagnostic|Motif d'hospitalisation|Conclusion|Diagnostic principal = diagnosis
    Entrée le|Hospitalisé du|Date de consultation|Sortie le = date
    Traitement|Traitement de sortie|Médicaments|Ordonnance = drug`,
    `Cher confrère, j'ai vu en consultation votre patient.
    Antécédents : hypertension artérielle, diabète de type 2.
    L'examen clinique retrouve un abdomen souple.
    Évolution favorable sous {drug}.
    Le patient est sorti à domicile.
    Auscultation cardio-pulmonaire sans particularité.
    Scanner thoracique sans anomalie.
    À revoir dans {number} semaines.`,
  ),
  spec(
    'de',
    'meeting-notes',
    'Besprechungsnotiz|Protokoll Teamrunde|Notizen {date}|Jour fixe',
    `Teilnehmer|Anwesend|Dabei|Runde = first
    Datum|Wann|Termin|am = date
    Nächster Termin|Nächste Runde|Folgetermin|Weiter am = date`,
    `{first} kümmert sich bis {date} um das Angebot.
    To-do: {first} schickt die Unterlagen herum.
    Wir haben beschlossen, den Start zu verschieben.
    Offene Punkte: Budget, Termine.
    {first} berichtet vom Stand des Projekts.
    Nächste Schritte wurden verteilt.
    Aufgabe {first}: mit dem Kunden sprechen
    Kurzer Stand aus {department}.`,
  ),
  spec(
    'fr',
    'payslip',
    'Bulletin de paie|Bulletin de salaire|Fiche de paie {month} {year}|Bulletin de paie du mois',
    `Salarié|Nom du salarié|Employé|Matricule = name
    Salaire de base|Salaire brut|Brut|Rémunération brute = money
    Net à payer|Net imposable|Salaire net|Net payé = money
    Cotisations salariales|Total des retenues|URSSAF|Sécurité sociale = money
    Emploi|Qualification|Convention collective|Coefficient = job`,
    `Conservez ce bulletin de paie sans limitation de durée.
    Congés payés acquis : {number} jours
    Payé le {date} par virement.
    Période du 1er au 31 {month}.`,
    `Rubrique|Désignation|Libellé|Éléments = payitem
    Base|Assiette|Montant de base|Brut = amount
    Taux|%|Taux salarial|Part = percent
    Montant|Retenue|À payer|Part salariale = amount`,
  ),
  spec(
    'es',
    'payslip',
    'Nómina|Recibo de salarios|Recibo individual de nómina|Nómina de {month} {year}',
    `Trabajador|Empleado|Nombre del trabajador|Perceptor = name
    Salario base|Total devengado|Devengos|Bruto = money
    Líquido a percibir|Neto|Total a percibir|Líquido = money
    Deducciones|IRPF|Seguridad Social|Total a deducir = money
    Categoría|Grupo de cotización|Puesto|Antigüedad = job`,
    `Periodo de liquidación del 1 al 30 de {month}.
    Firma y sello de la empresa. Recibí.
    Base de cotización por contingencias comunes.
    Abonado mediante transferencia.`,
    `Concepto|Descripción|Devengo|Percepción = payitem
    Unidades|Días|Cantidad|Cuantía = number
    Importe|Devengos|Euros|Total = amount
    Deducciones|A deducir|Retención|Descuento = amount`,
  ),
  spec(
    'de',
    'court-filing',
    'Urteil|Klageschrift|Beschluss des Landgerichts {city}|Klage',
    `Aktenzeichen|Az.|Geschäftszeichen|Gz. = code
    Kläger|Antragsteller|Klägerin|Berufungskläger = name
    Beklagte|Antragsgegner|Beklagter|Schuldner = company
    Prozessbevollmächtigter|Rechtsanwalt|Streitwert|Richter = name`,
    `Im Namen des Volkes
    Der Beklagte wird verurteilt, an den Kläger {money} zu zahlen.
    Die Kosten des Rechtsstreits trägt der Beklagte.
    Es wird beantragt, die Klage abzuweisen.
    Die Klage ist zulässig und begründet.
    Der Kläger behauptet, der Beklagte habe den Vertrag verletzt.
    Tatbestand und Entscheidungsgründe
    Das Urteil ist vorläufig vollstreckbar.`,
  ),
];

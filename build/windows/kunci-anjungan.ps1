#Requires -RunAsAdministrator
#Requires -Version 5.1
<#
.SYNOPSIS
  Mengunci PC Windows untuk anjungan mandiri atau layar antrean Satu Atap.
.DESCRIPTION
  Menjalankan satu per satu langkah pada lembar periksa (lembar-periksa-anjungan.md) dan melaporkan hasilnya.
  Aman dijalankan berulang kali. Gunakan -Lepas untuk mengembalikan PC ke keadaan semula.
.EXAMPLE
  .\kunci-anjungan.ps1 -Peran anjungan -Setelan D:\setelan-anjungan-1.json
.EXAMPLE
  .\kunci-anjungan.ps1 -Lepas
#>
[CmdletBinding(DefaultParameterSetName = 'Kunci')]
param(
  [Parameter(ParameterSetName = 'Kunci', Mandatory)]
  [ValidateSet('anjungan', 'layar')]
  [string] $Peran,

  # Akun Windows biasa (bukan administrator, bukan akun domain) yang menjalankan layar ini.
  [Parameter(ParameterSetName = 'Kunci')]
  [Parameter(ParameterSetName = 'Lepas')]
  [ValidatePattern('^[A-Za-z0-9-]{1,20}$')]
  [string] $Akun = 'anjungan',

  # Berkas setelan perangkat (station, hub, kioskPin, deviceToken); dibaca sekali oleh Satu Atap lalu dihapus.
  [Parameter(ParameterSetName = 'Kunci')]
  [string] $Setelan,

  [Parameter(ParameterSetName = 'Lepas', Mandatory)]
  [switch] $Lepas
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$Program = Join-Path $env:ProgramFiles 'Satu Atap\SatuAtap.exe'
$TemplatXml = Join-Path $PSScriptRoot 'shell-launcher.xml'

function Write-Langkah([string] $Nama, [scriptblock] $Kerja) {
  try {
    & $Kerja | Out-Null
    Write-Host "  [v] $Nama"
  } catch {
    Write-Host "  [x] $Nama : $($_.Exception.Message)" -ForegroundColor Yellow
    $script:Gagal++
  }
}

function Set-Kebijakan([string] $Jalur, [string] $Nama, [int] $Nilai) {
  if (-not (Test-Path $Jalur)) { New-Item -Path $Jalur -Force | Out-Null }
  New-ItemProperty -Path $Jalur -Name $Nama -Value $Nilai -PropertyType DWord -Force | Out-Null
}

# Kebijakan mesin: jalur, nama, nilai, alasan. Yang sama dihapus oleh -Lepas.
$Kebijakan = @(
  @('HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI', 'AllowEdgeSwipe', 0, 'usap tepi layar membuka Windows'),
  @('HKLM:\SOFTWARE\Policies\Microsoft\Windows\Explorer', 'DisableNotificationCenter', 1, 'pusat notifikasi'),
  @('HKLM:\SOFTWARE\Policies\Microsoft\Windows\CurrentVersion\PushNotifications', 'NoToastApplicationNotification', 1, 'notifikasi menutupi layar'),
  @('HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System', 'DisableTaskMgr', 1, 'Ctrl+Alt+Del: Task Manager'),
  @('HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System', 'DisableLockWorkstation', 1, 'Ctrl+Alt+Del: kunci layar'),
  @('HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System', 'HideFastUserSwitching', 1, 'Ctrl+Alt+Del: ganti pengguna'),
  @('HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System', 'shutdownwithoutlogon', 0, 'tombol matikan di layar masuk'),
  @('HKLM:\SYSTEM\CurrentControlSet\Services\USBSTOR', 'Start', 4, 'penyimpanan USB'),
  @('HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate\AU', 'NoAutoRebootWithLoggedOnUsers', 1, 'Windows memulai ulang pada jam layanan'),
  @('HKLM:\SOFTWARE\Policies\Microsoft\Windows\System', 'DisableLogonBackgroundImage', 1, 'layar masuk polos')
)

# Nilai bawaan Windows untuk kebijakan yang tidak boleh dihapus begitu saja.
$Bawaan = @{ 'Start' = 3; 'shutdownwithoutlogon' = 1 }

function Enable-FiturWindows {
  foreach ($Fitur in 'Client-DeviceLockdown', 'Client-EmbeddedShellLauncher', 'Client-KeyboardFilter') {
    Enable-WindowsOptionalFeature -Online -FeatureName $Fitur -All -NoRestart | Out-Null
  }
}

function New-AkunAnjungan {
  if (-not (Get-LocalUser -Name $Akun -ErrorAction SilentlyContinue)) {
    New-LocalUser -Name $Akun -NoPassword -AccountNeverExpires -UserMayNotChangePassword -Description 'Satu Atap' | Out-Null
    Set-LocalUser -Name $Akun -PasswordNeverExpires $true
  }
  $Sid = (Get-LocalUser -Name $Akun).SID.Value
  $Admin = Get-LocalGroupMember -SID 'S-1-5-32-544' | Where-Object { $_.SID.Value -eq $Sid }
  if ($Admin) { throw "Akun $Akun adalah administrator. Pilih akun biasa." }
  $Pengguna = Get-LocalGroupMember -SID 'S-1-5-32-545' | Where-Object { $_.SID.Value -eq $Sid }
  if (-not $Pengguna) { Add-LocalGroupMember -SID 'S-1-5-32-545' -Member $Akun }
}

function Set-MasukOtomatis([bool] $Aktif) {
  $Winlogon = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon'
  Set-ItemProperty $Winlogon -Name AutoAdminLogon -Value ([string][int]$Aktif)
  if ($Aktif) {
    Set-ItemProperty $Winlogon -Name DefaultUserName -Value $Akun
    Set-ItemProperty $Winlogon -Name DefaultDomainName -Value $env:COMPUTERNAME
  }
}

# Jembatan WMI Shell Launcher hanya melayani SYSTEM: dijalankan lewat tugas sekali jalan.
function Invoke-SebagaiSystem([string] $Perintah) {
  $Nama = 'SatuAtap-ShellLauncher'
  $Sandi = [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($Perintah))
  $Aksi = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "-NoProfile -NonInteractive -EncodedCommand $Sandi"
  $Sistem = New-ScheduledTaskPrincipal -UserId 'S-1-5-18' -RunLevel Highest
  Register-ScheduledTask -TaskName $Nama -Action $Aksi -Principal $Sistem -Force | Out-Null
  try {
    Start-ScheduledTask -TaskName $Nama
    $Batas = (Get-Date).AddSeconds(60)
    do { Start-Sleep -Milliseconds 500 } while ((Get-ScheduledTask -TaskName $Nama).State -eq 'Running' -and (Get-Date) -lt $Batas)
    $Kode = (Get-ScheduledTaskInfo -TaskName $Nama).LastTaskResult
    if ($Kode -ne 0) { throw "Shell Launcher menolak setelan (kode $Kode)." }
  } finally {
    Unregister-ScheduledTask -TaskName $Nama -Confirm:$false
  }
}

function Set-ShellLauncher([string] $Isi) {
  $Kodean = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes([Net.WebUtility]::HtmlEncode($Isi)))
  Invoke-SebagaiSystem @"
`$ErrorActionPreference = 'Stop'
try {
  `$Isi = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('$Kodean'))
  `$Jembatan = Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName 'MDM_AssignedAccess'
  `$Jembatan.ShellLauncher = `$Isi
  Set-CimInstance -CimInstance `$Jembatan
  exit 0
} catch { exit 1 }
"@
}

# Tombol yang tidak sampai ke Satu Atap, sehingga harus ditahan oleh Windows sendiri.
function Set-PenyaringTombol([bool] $Aktif) {
  $Ruang = @{ Namespace = 'root\standardcimv2\embedded' }
  foreach ($Tombol in 'Ctrl+Alt+Del', 'Ctrl+Shift+Esc', 'Ctrl+Esc', 'Alt+Tab', 'Alt+F4', 'Alt+Esc', 'Alt+Space', 'Win+L', 'Win+R', 'Win+E', 'Win+D', 'Win+M', 'Win+U', 'Windows') {
    $Aturan = Get-CimInstance @Ruang -ClassName WEKF_PredefinedKey -Filter "Id='$Tombol'"
    if ($Aturan) {
      $Aturan.Enabled = [int]$Aktif
      Set-CimInstance -CimInstance $Aturan
    }
  }
}

# Untuk akun anjungan: tombol Shift lima kali dan kawan-kawannya membuka jendela aksesibilitas Windows.
function Set-PintasanAksesibilitas {
  $Nilai = @{ 'StickyKeys' = '506'; 'ToggleKeys' = '58'; 'Keyboard Response' = '122' }
  foreach ($Nama in $Nilai.Keys) {
    $Jalur = "Registry::HKEY_USERS\.DEFAULT\Control Panel\Accessibility\$Nama"
    if (-not (Test-Path $Jalur)) { New-Item -Path $Jalur -Force | Out-Null }
    Set-ItemProperty -Path $Jalur -Name Flags -Value $Nilai[$Nama]
  }
}

function Copy-Setelan {
  if (-not (Test-Path $Setelan)) { throw "Berkas $Setelan tidak ditemukan." }
  $Tujuan = Join-Path $env:ProgramData 'Satu Atap'
  New-Item -ItemType Directory -Path $Tujuan -Force | Out-Null
  $Berkas = Join-Path $Tujuan 'setelan-baru.json'
  Copy-Item $Setelan $Berkas -Force
  icacls $Tujuan /inheritance:r /grant:r "${Akun}:(OI)(M)" '*S-1-5-32-544:(OI)(F)' '*S-1-5-18:(OI)(F)' | Out-Null
  # Berisi PIN: hanya akun ini dan administrator yang boleh membaca dan menghapusnya.
  icacls $Berkas /inheritance:r /grant:r "${Akun}:(M)" '*S-1-5-32-544:(F)' '*S-1-5-18:(F)' | Out-Null
}

$script:Gagal = 0
if ($Lepas) {
  Write-Host "Melepas kunci PC ini (akun $Akun tidak dihapus):"
  Write-Langkah 'Shell Launcher dilepas' { Set-ShellLauncher '' }
  Write-Langkah 'Penyaring tombol dimatikan' { Set-PenyaringTombol $false }
  Write-Langkah 'Masuk otomatis dimatikan' { Set-MasukOtomatis $false }
  foreach ($K in $Kebijakan) {
    Write-Langkah "Dilepas: $($K[3])" {
      if ($Bawaan.ContainsKey($K[1])) { Set-Kebijakan $K[0] $K[1] $Bawaan[$K[1]] }
      else { Remove-ItemProperty -Path $K[0] -Name $K[1] -ErrorAction SilentlyContinue }
    }
  }
} else {
  if (-not (Test-Path $Program)) { throw "Satu Atap belum terpasang di $Program. Pasang untuk semua pengguna, lalu jalankan lagi." }
  Write-Host "Mengunci PC ini sebagai $Peran untuk akun ${Akun}:"
  Write-Langkah 'Fitur Windows: Shell Launcher dan penyaring tombol' { Enable-FiturWindows }
  Write-Langkah 'Akun Windows biasa tanpa hak administrator' { New-AkunAnjungan }
  Write-Langkah 'Masuk otomatis ke akun itu' { Set-MasukOtomatis $true }
  if ($Setelan) { Write-Langkah 'Setelan perangkat disiapkan' { Copy-Setelan } }
  Write-Langkah 'Satu Atap menjadi satu-satunya layar' {
    $Isi = (Get-Content $TemplatXml -Raw -Encoding UTF8).Replace('@AKUN@', "$env:COMPUTERNAME\$Akun").Replace('@PERAN@', $Peran)
    Set-ShellLauncher $Isi
  }
  Write-Langkah 'Penyaring tombol' { Set-PenyaringTombol $true }
  Write-Langkah 'Pintasan aksesibilitas Windows dimatikan' { Set-PintasanAksesibilitas }
  foreach ($K in $Kebijakan) { Write-Langkah "Dimatikan: $($K[3])" { Set-Kebijakan $K[0] $K[1] $K[2] } }
  Write-Langkah 'Layar dan PC tidak tidur' {
    powercfg /change monitor-timeout-ac 0
    powercfg /change standby-timeout-ac 0
  }
}

if ($script:Gagal -gt 0) {
  Write-Host "`n$($script:Gagal) langkah belum berhasil. Kerjakan dengan tangan menurut lembar periksa." -ForegroundColor Yellow
  exit 1
}
Write-Host "`nSelesai. Mulai ulang PC, lalu isi lembar periksa."
